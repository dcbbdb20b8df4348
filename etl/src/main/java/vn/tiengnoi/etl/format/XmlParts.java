package vn.tiengnoi.etl.format;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tiengnoi.etl.fault.UnreadableFileException;

/**
 * One part of a workbook as XML, for parts that anybody may have written: without document types,
 * entities, endless nesting or endless text.
 */
final class XmlParts {
  /** Shared, so that names seen in one file are known in the next. */
  private static final XMLInputFactory FACTORY = factory();

  private static final int DEEPEST = 64;
  private static final int MOST_PIECES = 200;

  private final XMLStreamReader reader;
  private int depth;
  private int pieces;

  private XmlParts(XMLStreamReader reader) {
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** What to do with a part. */
  interface Reading {
    void read(XmlParts xml) throws IOException, UnreadableFileException, XMLStreamException;
  }

  /**
   * Reads a part and closes it.
   *
   * @throws IOException where it is no XML or broken off
   */
  static void read(InputStream part, Reading reading) throws IOException, UnreadableFileException {
    try (part) {
      reading.read(new XmlParts(FACTORY.createXMLStreamReader(part)));
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException("broken XML", e);
    }
  }

  /** The next event, one that is of this file's own making. */
  int next() throws XMLStreamException, UnreadableFileException {
    int event = reader.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        pieces = 0;
        if (++depth > DEEPEST) {
          throw ZipParts.forbidden("XML > " + DEEPEST);
        }
      }
      case XMLStreamConstants.END_ELEMENT -> {
        pieces = 0;
        depth--;
      }
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw ZipParts.forbidden("DTD, ENTITY");
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (++pieces > MOST_PIECES) {
          throw ZipParts.forbidden("text");
        }
      }
      default -> {}
    }
    return event;
  }

  /** Goes to the next start of an element; false at the end of the part. */
  boolean nextElement() throws XMLStreamException, UnreadableFileException {
    while (reader.hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Goes past the end of the element that was just entered. */
  void skip() throws XMLStreamException, UnreadableFileException {
    int inside = depth - 1;
    while (depth > inside) {
      next();
    }
  }

  String name() {
    return reader.getLocalName();
  }

  /** An attribute by its local name, whatever its namespace; empty where it is not there. */
  String attribute(String name) {
    int count = reader.getAttributeCount();
    for (int i = 0; i < count; i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The same in one namespace, where others have the same name. */
  String attribute(String namespace, String name) {
    String value = reader.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }

  /** A whole number; the other one where it is not there or is none. */
  int number(String name, int otherwise) {
    String text = attribute(name);
    if (text.isEmpty() || text.length() > 9) {
      return otherwise;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return otherwise;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  boolean isTrue(String name) {
    String value = attribute(name);
    return value.equals("1") || value.equals("true");
  }

  /** Takes the text of the current event. */
  void textInto(StringBuilder text, int most) {
    if (text.length() < most) {
      text.append(
          reader.getTextCharacters(),
          reader.getTextStart(),
          Math.min(reader.getTextLength(), most - text.length()));
    }
  }

  int depth() {
    return depth;
  }

  boolean hasNext() throws XMLStreamException {
    return reader.hasNext();
  }
}
