import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** Says of each file named whether it keeps to PDF/UA-1 as veraPDF reads it, and where it does not. */
class Validate {
  public static void main(String[] names) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String name : names) {
      try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(name), PDFAFlavour.PDFUA_1);
          var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, 100, false, true, false)) {
        var result = validator.validate(parser);
        System.out.println(name + (result.isCompliant() ? " keeps to PDF/UA-1" : " does not keep to PDF/UA-1"));
        for (TestAssertion found : result.getTestAssertions())
          if (found.getStatus() == Status.FAILED)
            System.out.println("  " + found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber() + " " + found.getMessage()
                + " at " + found.getLocation().getContext());
      }
    }
  }
}
