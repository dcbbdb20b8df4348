package vn.tiengnoi.warehouse.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tiengnoi.warehouse.form.Form;

/**
 * Forms by code, and of each the versions: the newest is in force, earlier ones only tell how to
 * read templates that were given out before. A version whose figures mean otherwise is another
 * form.
 */
final class FormVersions {
  private static final Comparator<Stated> NEWEST_FIRST =
      Comparator.comparingInt((Stated stated) -> stated.form().version()).reversed();

  private final Map<String, List<Stated>> byCode = new LinkedHashMap<>();

  /** A form and the entry that states it. */
  record Stated(Form form, YamlEntry entry) {}

  /** Takes the newest version of a form. */
  interface Newest {
    void put(String code, Form form, YamlEntry entry);
  }

  void add(Form form, YamlEntry entry) {
    byCode.computeIfAbsent(form.code(), code -> new ArrayList<>(1)).add(new Stated(form, entry));
  }

  /** The newest version of each form, with its earlier ones; a version that stands twice too. */
  void newest(Newest forms) {
    byCode.forEach(
        (code, versions) -> {
          List<Stated> sorted = versions.stream().sorted(NEWEST_FIRST).toList();
          Stated newest = sorted.get(0);
          List<Form> earlier = new ArrayList<>();
          List<Stated> twice = new ArrayList<>();
          int above = newest.form().version();
          for (Stated stated : sorted.subList(1, sorted.size())) {
            if (stated.form().version() == above) {
              twice.add(stated);
            } else {
              above = stated.form().version();
              earlier.add(stated.form());
              checkSameMeaning(newest.form(), stated);
            }
          }
          forms.put(code, newest.form().withEarlier(earlier), newest.entry());
          twice.forEach(stated -> forms.put(code, stated.form(), stated.entry()));
        });
  }

  /** All but the newest version of each form. */
  List<Stated> earlier() {
    return byCode.values().stream()
        .flatMap(versions -> versions.stream().sorted(NEWEST_FIRST).skip(1))
        .toList();
  }

  private static void checkSameMeaning(Form newest, Stated earlier) {
    Form form = earlier.form();
    boolean same =
        form.calendar() == newest.calendar()
            && Objects.equals(form.cutOff(), newest.cutOff())
            && form.scope() == newest.scope()
            && form.authority().equals(newest.authority())
            && form.accumulation() == newest.accumulation()
            && form.totals() == newest.totals();
    if (!same) {
      earlier
          .entry()
          .fault(
              "version",
              "phiên bản %2$d của biểu %1$s khác phiên bản %3$d về lịch, phạm vi hoặc cách cộng; biểu như vậy cần mã khác",
              "version %2$d of form %1$s differs from version %3$d in calendar, scope or how it adds; such a form needs a code of its own",
              form.code(),
              form.version(),
              newest.version());
    }
  }
}
