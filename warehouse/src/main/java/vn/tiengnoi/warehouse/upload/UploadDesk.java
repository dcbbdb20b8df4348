package vn.tiengnoi.warehouse.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes uploaded reports. Whoever has a token of a reporter may leave reports of that reporter, and
 * of those below it, and ask what became of them; of others it learns nothing.
 *
 * <pre>{@code
 * Uploader uploader = desk.whoHas(token).orElseThrow();
 * UploadReceipt receipt = desk.put(uploader, "q1.xlsx", content);
 * UploadState state = desk.find(uploader, receipt.number()).orElseThrow();
 * }</pre>
 */
public interface UploadDesk {

  /** Whose a token is; empty where there is no such token, or not any more. */
  Optional<Uploader> whoHas(String token);

  /** How long to wait before another upload is taken; empty where it may come at once. */
  Optional<Duration> mustWait(Uploader uploader);

  /** Bytes of the largest file that is taken. */
  long largest();

  /** A folder for what is on its way; its owner alone can read it. */
  Path room();

  /**
   * Takes a file. When this returns it is safe, whatever happens next.
   *
   * @param name as the sender calls it; anything may stand there
   * @throws UploadTooLargeException where more comes than is taken
   * @throws IOException where the content breaks off
   */
  UploadReceipt put(Uploader uploader, String name, InputStream content) throws IOException;

  /** What became of an upload; empty where there is none of this number by this token. */
  Optional<UploadState> find(Uploader uploader, long number);
}
