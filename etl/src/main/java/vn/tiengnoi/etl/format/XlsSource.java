package vn.tiengnoi.etl.format;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSource;

/**
 * Reads {@code .xls} of Excel 97 and later, record by record: only the cells of one sheet, and the
 * texts that all share, are in memory at a time.
 */
final class XlsSource implements SheetSource {
  private static final long LARGEST = 128L << 20;

  private final Path file;

  XlsSource(Path file) {
    this.file = file;
  }

  @Override
  public void read(SheetSink sink) throws IOException, UnreadableFileException {
    if (Files.size(file) > LARGEST) {
      throw new UnreadableFileException(
          FaultCode.OVERSIZED_FILE.ofWhole(InflationLimit.megabytes(LARGEST)));
    }
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntry("_VBA_PROJECT_CUR") || root.hasEntry("_VBA_PROJECT")) {
        throw new UnreadableFileException(FaultCode.MACROS.ofWhole());
      }
      HSSFRequest request = new HSSFRequest();
      XlsRecords records = new XlsRecords(sink);
      request.addListenerForAllRecords(records::accept);
      new HSSFEventFactory().processWorkbookEvents(request, container);
      records.end();
    } catch (XlsRecords.RefusedException e) {
      throw e.reason();
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException(FaultCode.ENCRYPTED_FILE.ofWhole(), e);
    } catch (OldExcelFormatException e) {
      throw new UnreadableFileException(FaultCode.OLD_EXCEL.ofWhole(), e);
    } catch (FileNotFoundException noWorkbook) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole(), noWorkbook);
    }
  }
}
