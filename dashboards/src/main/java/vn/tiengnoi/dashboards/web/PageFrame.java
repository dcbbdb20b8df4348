package vn.tiengnoi.dashboards.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.reports.wording.Sign;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.read.Reading;

/**
 * What stands around every page.
 *
 * @param title of the browser's tab
 * @param programme name of the programme that the pack describes
 * @param otherLanguage the same page in the other language
 * @param band what must be said of a home that does not hold real, complete reports; else null
 * @param legend what the signs in place of figures mean
 */
public record PageFrame(
    String language,
    String title,
    String programme,
    String home,
    String otherLanguage,
    @Nullable String band,
    String asOf,
    String source,
    long generation,
    String pack,
    List<Sign> legend) {

  private static final int SHORT_HASH = 12;

  /**
   * The frame of a page.
   *
   * @param here the page's own address, for the language switch
   */
  public static PageFrame of(String title, Address here, Language language, Reading reading) {
    Wording wording = Wording.in(language.code());
    Language other = language == Language.VI ? Language.EN : Language.VI;
    String hash = reading.pack().hash();
    return new PageFrame(
        language.code(),
        title,
        language.say(reading.pack().nameVi(), reading.pack().nameEn()),
        Address.of("/").with(language).toString(),
        here.with(other).toString(),
        wording.sampleBand(reading.sample()).orElse(null),
        wording.asOf(reading.asOf()),
        wording.sourceLine(reading.sample()),
        reading.generation(),
        hash.substring(0, Math.min(SHORT_HASH, hash.length())),
        wording.legend());
  }
}
