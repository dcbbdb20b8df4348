package vn.tiengnoi.etl.layout;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.raw.RawFile;

class SmokeTest {
  @TempDir Path folder;

  void show(String name, byte[] content) throws Exception {
    LayoutTesting t = new LayoutTesting(folder);
    RawFile f = t.extract(name, content);
    System.out.println("==== " + name);
    LayoutTesting.figures(f).forEach(System.out::println);
    LayoutTesting.faults(f).forEach(x -> System.out.println("  ! " + x));
    System.out.println(LayoutTesting.account(f).cells() + " " + LayoutTesting.account(f).lines());
    t.proposed().forEach(p -> System.out.println(MappingText.of(p)));
  }

  @Test
  void all() throws Exception {
    show("regulation.xlsx", OwnBook.of(OwnLayouts.regulation()).xlsx());
    show("millions.xls", OwnBook.of(OwnLayouts.millions()).xls());
    show("communes.xlsx", OwnBook.of(OwnLayouts.communes()).xlsx());
    show("sheets.xlsx", OwnLayouts.sheetPerCommune().xlsx());
    show("hidden.xlsx", OwnLayouts.hidden().xlsx());
    show("coded.html", OwnBook.of(OwnLayouts.coded()).html());
    show("coded.csv", OwnBook.of(OwnLayouts.coded()).csv(';'));
    show("parts.xlsx", OwnBook.of(OwnLayouts.parts()).xlsx());
    show("regulation.docx", OwnBook.of(OwnLayouts.regulation()).docx(7, 18));
    show("uncertain.xlsx", OwnBook.of(OwnLayouts.uncertain()).xlsx());
  }
}
