package rose.platform;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every module's texts: each keeps its own in {@code rose/<module>/messages(_en).properties}. */
@Configuration
public class AllTexts {

    private static final String[] MODULES = {
        "platform",
        "shell",
        "organisations",
        "agreements",
        "surveys",
        "collection",
        "coding",
        "analysis",
        "publication",
        "publication/feedback",
        "publication/site",
        "demo"
    };

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        for (String module : MODULES) {
            source.addBasenames("rose/" + module + "/messages");
        }
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** The texts without the rest of the program, for what is said before it has started. */
    public static Texts in(Locale locale) {
        return new Texts(new AllTexts().messageSource(), locale);
    }
}
