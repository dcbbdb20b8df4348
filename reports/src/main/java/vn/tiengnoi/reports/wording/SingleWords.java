package vn.tiengnoi.reports.wording;

import java.math.BigDecimal;
import java.net.URI;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.ExplainedPart;

/** Published figures, each by itself, with the words the source qualifies them by. */
final class SingleWords {
  private final Language language;
  private final Wording wording;
  private final FigureWords figures;

  SingleWords(Language language, Wording wording) {
    this.language = language;
    this.wording = wording;
    this.figures = new FigureWords(language);
  }

  SingleText of(ExplainedPart part, Pack pack) {
    Element element = pack.getElement(part.element());
    String address = part.source() == null ? "" : part.source();
    return new SingleText(
        part.unit().name(language.code()),
        pack.findReporter(part.reporter()).map(Reporter::name).orElse(part.reporter()),
        language.period(part.period()),
        language.say(element.nameVi(), element.nameEn()),
        value(part, element),
        host(address),
        address);
  }

  private String value(ExplainedPart part, Element element) {
    BigDecimal value = part.value();
    if (value == null) {
      return figures.sign(part.status()) + " " + wording.status(part.status());
    }
    String unit = language.say(element.unitVi(), element.unitEn());
    return wording.qualifier(part.flags()) + figures.full(value, unit);
  }

  private static String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? address : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
