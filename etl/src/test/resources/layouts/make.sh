#!/bin/sh
# Makes the files of this folder anew: first by library (LayoutFiles), then what LibreOffice makes of them.
# Needs soffice with Calc; run from the root of the repository after ./mvnw -Pfast test-compile.
set -eu
here=etl/src/test/resources/layouts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./mvnw -o -q -Pfast -pl etl -am test -Dtest=LayoutFiles -Dlayouts.to="$PWD/$here" -Dsurefire.failIfNoSpecifiedTests=false
office() { # source, kind as soffice names it, ending, name
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$2" --outdir "$work" "$here/$1" >/dev/null
  base=$(basename "$1"); mv "$work/${base%.*}.$3" "$here/$4"
}
office regulation.xlsx xlsx xlsx office-regulation.xlsx
office regulation.xlsx ods ods office-regulation.ods
office millions.xls ods ods office-millions.ods
office communes.xlsx "xls:MS Excel 97" xls office-communes.xls
office communes.xlsx "html:HTML (StarCalc)" html office-communes-html.xls
office sheets.xlsx ods ods office-sheets.ods
office hidden.xlsx "xls:MS Excel 97" xls office-hidden.xls
office coded-html.xls xlsx xlsx office-coded.xlsx
office parts.xlsx ods ods office-parts.ods
office districts.xlsx "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false" csv office-districts.csv
office pages.xlsx "xls:MS Excel 97" xls office-pages.xls
office plain.xlsx ods ods office-plain.ods
office uncertain.xlsx ods ods office-uncertain.ods
office changed.xlsx "xls:MS Excel 97" xls office-changed.xls
