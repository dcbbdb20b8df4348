package vn.tiengnoi.reports.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;

/**
 * Turns templates (jrxml) into what {@link Templates} loads. Runs once, in the build.
 *
 * <p>The templates hold no logic: every expression is a bare field, parameter or variable, which
 * the engine reads directly. So no class is generated and no compiler is needed at run time; the
 * one named here only marks the file.
 */
public final class TemplateCompiler {
  private static final String COMPILER = "net.sf.jasperreports.engine.design.JRJavacCompiler";

  private TemplateCompiler() {}

  /**
   * @param args folder of the templates, folder for the compiled ones
   */
  public static void main(String[] args) throws IOException, JRException {
    Path from = Path.of(args[0]);
    Path to = Files.createDirectories(Path.of(args[1]));
    SimpleJasperReportsContext context =
        new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    context.setProperty("net.sf.jasperreports.compiler.java", COMPILER);
    JasperCompileManager compiler = JasperCompileManager.getInstance(context);
    for (Path template : templates(from)) {
      String name = template.getFileName().toString().replaceFirst("\\.jrxml$", ".jasper");
      compiler.compileToFile(template.toString(), to.resolve(name).toString());
    }
  }

  private static List<Path> templates(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
  }
}
