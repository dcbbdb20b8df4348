package vn.tiengnoi.etl.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions are meant: by id or its beginning, by the name of their file, or all of a run.
 * Never a guess: what may mean several things is refused with what it may mean.
 *
 * @param words ids or names of files
 * @param run the run; null where none is named
 */
public record Selection(List<String> words, @Nullable String run) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8,40}");

  public Selection {
    words = List.copyOf(words);
  }

  /** The submissions, each once; those read again since are left out. */
  List<Submission> find(SubmissionList list) {
    Map<String, Submission> found = new LinkedHashMap<>();
    for (String word : words) {
      named(word, list).forEach(one -> found.put(one.id(), one));
    }
    if (run != null) {
      List<Submission> ofRun = list.ofRun(run);
      if (ofRun.isEmpty()) {
        throw new RevisionRefusedException(
            "lượt chạy %1$s không có bản nộp nào / run %1$s has no submission".formatted(run));
      }
      ofRun.forEach(one -> found.put(one.id(), one));
    }
    return found.values().stream().filter(one -> !one.is("replaced")).toList();
  }

  private static List<Submission> named(String word, SubmissionList list) {
    if (ID.matcher(word).matches()) {
      List<Submission> byId = list.beginning(word);
      if (byId.size() == 1) {
        return byId;
      }
      if (byId.size() > 1) {
        throw new RevisionRefusedException(several(word, byId));
      }
    }
    List<Submission> ofFile = new ArrayList<>(list.ofFile(word));
    ofFile.removeIf(one -> one.is("replaced"));
    if (ofFile.isEmpty()) {
      throw new RevisionRefusedException(
          "không có bản nộp hay tệp \"%1$s\" / there is no submission and no file \"%1$s\""
              .formatted(word));
    }
    if (ofFile.stream().map(Submission::sha256).distinct().count() > 1) {
      throw new RevisionRefusedException(several(word, ofFile));
    }
    return ofFile;
  }

  private static String several(String word, List<Submission> found) {
    return "\"%1$s\" có thể là nhiều bản nộp, hãy ghi mã / \"%1$s\" may be several submissions, name one by its id: %2$s"
        .formatted(word, found.stream().map(Submission::shown).collect(Collectors.joining("; ")));
  }
}
