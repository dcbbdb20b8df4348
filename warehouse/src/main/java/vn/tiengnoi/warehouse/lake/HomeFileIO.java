package vn.tiengnoi.warehouse.lake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Iceberg's files in a home. Tables know their files as {@code home:lake/…}, relative to the home,
 * so that a moved home is a living one. Needs no Hadoop.
 */
public final class HomeFileIO implements FileIO {
  private static final long serialVersionUID = 1L;

  /** Name of the catalogue property that says where the home is. */
  public static final String ROOT_PROPERTY = "home.root";

  /** What every location starts with. */
  static final String SCHEME = "home:";

  private @Nullable String root;

  /** For catalogues that make it by name and then call {@link #initialize}. */
  public HomeFileIO() {}

  HomeFileIO(Path root) {
    this.root = root.toString();
  }

  @Override
  public void initialize(Map<String, String> properties) {
    root = properties.get(ROOT_PROPERTY);
  }

  /** The file behind a location; refuses whatever would leave the home. */
  Path path(String location) {
    if (root == null || !location.startsWith(SCHEME)) {
      throw new IllegalArgumentException("\"%s\" is no location in a home".formatted(location));
    }
    Path base = Path.of(root);
    Path path = base.resolve(location.substring(SCHEME.length())).normalize();
    if (!path.startsWith(base)) {
      throw new IllegalArgumentException("\"%s\" leaves the home".formatted(location));
    }
    return path;
  }

  @Override
  public InputFile newInputFile(String location) {
    return new Located(location, org.apache.iceberg.Files.localInput(path(location).toFile()));
  }

  @Override
  public OutputFile newOutputFile(String location) {
    File file = path(location).toFile();
    return new LocatedOutput(location, org.apache.iceberg.Files.localOutput(file), this);
  }

  @Override
  public void deleteFile(String location) {
    try {
      Files.deleteIfExists(path(location));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + location, e);
    }
  }

  /** A local file that answers with its location in the home, not with its absolute path. */
  private record Located(String location, InputFile file) implements InputFile {
    @Override
    public long getLength() {
      return file.getLength();
    }

    @Override
    public SeekableInputStream newStream() {
      return file.newStream();
    }

    @Override
    public boolean exists() {
      return file.exists();
    }
  }

  private record LocatedOutput(String location, OutputFile file, HomeFileIO io)
      implements OutputFile {
    @Override
    public PositionOutputStream create() {
      return file.create();
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      return file.createOrOverwrite();
    }

    @Override
    public InputFile toInputFile() {
      return io.newInputFile(location);
    }
  }
}
