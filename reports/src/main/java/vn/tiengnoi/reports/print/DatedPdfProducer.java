package vn.tiengnoi.reports.print;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.UUID;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import vn.tiengnoi.reports.wording.Wording;

/** Dates a PDF by its data instead of by the clock, so that the same page gives the same file. */
final class DatedPdfProducer extends ClassicPdfProducer {
  /** Property of a filled document: an ISO instant. */
  static final String MOMENT = "vn.tiengnoi.reports.moment";

  private final PdfProducerContext producing;

  private DatedPdfProducer(PdfProducerContext context) {
    super(context);
    this.producing = context;
  }

  @Override
  public void close() {
    String moment = producing.getCurrentJasperPrint().getProperty(MOMENT);
    if (moment != null) {
      date(getPdfWriter().getInfo(), moment);
    }
    super.close();
  }

  private static void date(PdfDictionary info, String moment) {
    PdfDate date = new PdfDate(GregorianCalendar.from(Instant.parse(moment).atZone(Wording.ZONE)));
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    String named = "%s|%s|%s".formatted(info.get(PdfName.TITLE), info.get(PdfName.SUBJECT), moment);
    UUID name = UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(name.getMostSignificantBits())
            .putLong(name.getLeastSignificantBits())
            .array();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  /** Named in the engine's properties, which make it by reflection. */
  public static final class Factory implements PdfProducerFactory {
    @Override
    public PdfProducer createProducer(PdfProducerContext context) {
      return new DatedPdfProducer(context);
    }
  }
}
