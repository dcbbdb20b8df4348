package vn.tiengnoi.etl;

/** A run that somebody asked to stop; what it did is kept. The message is for people. */
public final class RunStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunStoppedException() {
    super(
        "đã dừng theo yêu cầu; phần đã làm được giữ lại, chạy lại \"run\" để làm tiếp"
            + " / stopped as asked; what was done is kept, start \"run\" again to go on");
  }
}
