package vn.tiengnoi.reports;

import java.util.List;

/**
 * A document that can be asked for.
 *
 * @param name name on the command line ({@code overview})
 * @param formats what it can be written as today
 */
public record DocumentKind(String name, String titleVi, String titleEn, List<Format> formats) {

  public DocumentKind {
    formats = List.copyOf(formats);
  }

  public String title(String language) {
    return language.equals("en") ? titleEn : titleVi;
  }
}
