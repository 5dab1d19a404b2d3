package io.github.decroche.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            plain text – with accents é § plain text – with accents é
            a | b § a \\| b
            *bold* _thin_ `code` § \\*bold\\* \\_thin\\_ \\`code\\`
            <b>&amp;</b> § &lt;b>&amp;amp;&lt;/b>
            ![x](http://y) [z](w) § ![x]\\(http://y) [z]\\(w)
            [0.2, 0.3] 41.5 % § [0.2, 0.3] 41.5 %
            back\\slash § back\\\\slash
            """)
    void whatCouldBeMarkupStaysText(String text, String markdown) {
        assertThat(Markdown.text(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            # heading § \\# heading
            - item § \\- item
            12. item § 12\\. item
            > quotation § \\> quotation
            ===  § \\===
            3 papers #1 § 3 papers #1
            Quand ? § Quand ?
            """)
    void aLineDoesNotBeginWithMarkup(String text, String markdown) {
        assertThat(Markdown.paragraph(text)).isEqualTo(markdown);
    }
}
