package io.github.decroche.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report as people meet it: in a browser, with a mouse or with keys, on a desk or on a phone. */
class ReportInBrowserTest {
    @TempDir
    private static Path folder;

    private static Optional<Browser> found = Optional.empty();
    private static Browser browser;

    @BeforeAll
    static void openBrowser() throws IOException {
        found = Browser.find();
        assumeTrue(found.isPresent(), "no browser here: install chromium and chromium-driver to run these tests");
        browser = found.get();
        for (Reports report : Reports.values()) {
            report.write(folder);
        }
    }

    @AfterAll
    static void closeBrowser() {
        found.ifPresent(Browser::close);
    }

    private void open(Reports report, int width) {
        browser.console();
        browser.requests();
        browser.open(report.in(folder), width);
    }

    @ParameterizedTest
    @EnumSource
    void aPageLoadsWithoutAWordOnTheConsoleAndAsksNobodyForAnything(Reports report) {
        open(report, 1200);

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(url -> url.startsWith("data:")
                        || url.equals(report.in(folder).toUri().toString()));
        assertThat(browser.page().findElements(By.cssSelector("figure img")))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(image -> !image.getDomAttribute("alt").isBlank())
                .allMatch(image -> Long.parseLong(image.getDomProperty("naturalWidth")) > 0);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsKeptOut(Reports report) {
        open(report, 1200);
        browser.value("document.querySelectorAll('details').forEach((it) => { it.open = true; })");

        assertThat(browser.violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPhoneShowsItWithoutScrollingSideways(Reports report) {
        open(report, 360);
        browser.value("document.querySelectorAll('details').forEach((it) => { it.open = true; })");

        assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat(browser.value("document.querySelector('figure img').currentSrc === "
                        + "document.querySelector('figure source').srcset"))
                .as("the narrow picture is the one shown")
                .isEqualTo(true);
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void theTableOfAPictureOpensAndClosesWithTheMouseAndWithTheKeyboard() {
        open(Reports.ENGLISH, 1200);
        WebElement details = browser.page().findElement(By.cssSelector("#figure-connected details.numbers"));
        WebElement summary = details.findElement(By.tagName("summary"));
        WebElement table = details.findElement(By.tagName("table"));

        assertThat(table.isDisplayed()).isFalse();
        summary.click();
        assertThat(table.isDisplayed()).isTrue();
        summary.sendKeys(Keys.ENTER);
        assertThat(table.isDisplayed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTableSortsByNumberBothWays(boolean byMouse) {
        open(byMouse ? Reports.ENGLISH : Reports.FRENCH, 1200);
        WebElement details = browser.page().findElement(By.cssSelector("#figure-connected details.numbers"));
        details.findElement(By.tagName("summary")).click();
        List<WebElement> heads = details.findElements(By.cssSelector("thead th"));
        WebElement share = heads.get(3).findElement(By.tagName("button"));

        press(share, byMouse);
        assertThat(firstColumn(details).get(0)).startsWith("Assurance maladie");
        assertThat(heads.get(3).getDomAttribute("aria-sort")).isEqualTo("ascending");
        press(share, byMouse);
        assertThat(firstColumn(details).get(0)).startsWith("Pôle emploi");
        assertThat(heads.get(3).getDomAttribute("aria-sort")).isEqualTo("descending");
        press(heads.get(0).findElement(By.tagName("button")), byMouse);
        assertThat(firstColumn(details)).isSortedAccordingTo(Collator.getInstance(Locale.FRENCH)::compare);
        assertThat(heads.get(3).getDomAttribute("aria-sort")).isNull();
    }

    private static void press(WebElement button, boolean byMouse) {
        if (byMouse) {
            button.click();
        } else {
            button.sendKeys(Keys.ENTER);
        }
    }

    private static List<String> firstColumn(WebElement details) {
        return details.findElements(By.cssSelector("tbody th")).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void theFirstKeyLeadsPastTheContents() {
        open(Reports.ENGLISH, 1200);

        browser.page().findElement(By.tagName("body")).sendKeys(Keys.TAB);

        assertThat(browser.page().switchTo().activeElement().getDomAttribute("href"))
                .isEqualTo("#content");
    }

    @Test
    void whatComesFromFilesStaysTextAndRunsNothing() {
        open(Reports.HOSTILE, 1200);

        browser.value("document.querySelectorAll('details').forEach((it) => { it.open = true; })");

        assertThat(browser.value("window.ran")).isNull();
        assertThat(browser.console()).isEmpty();
        assertThat(browser.page().findElement(By.tagName("h1")).getText()).isEqualTo(Reports.MARKUP);
        assertThat(
                        browser.value(
                                "[...document.querySelectorAll('*')].filter((it) => [...it.attributes].some("
                                        + "(attribute) => attribute.name.startsWith('on') || /^javascript:/i.test(attribute.value))).length"))
                .as("elements that could run something")
                .isEqualTo(0L);
        assertThat(browser.page().findElements(By.cssSelector("script"))).hasSize(1);
        assertThat(browser.page().findElement(By.id("left")).getText()).contains("(other fields)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>%s</p>",
                "<p title='%s'></p>",
                "<p title=\"%s\"></p>",
                "<title>%s</title>",
                "<style>%s</style>"
            })
    void theSameMarkupRunsInAPageThatDoesNotEscapeIt(String page) throws IOException {
        Path control = Files.writeString(
                folder.resolve("control.html"), "<!doctype html>" + String.format(page, Reports.MARKUP));

        browser.open(control, 1200);

        assertThat(browser.value("window.ran")).isEqualTo(1L);
    }

    /** Even if something were not escaped: the browser is told what may run. */
    @Test
    void theReportsPolicyWouldStopIt() throws IOException {
        String report = Files.readString(Reports.ENGLISH.in(folder));
        assertThat(report).containsOnlyOnce("<main");
        Path page = Files.writeString(folder.resolve("policy.html"), report.replace("<main", Reports.MARKUP + "<main"));

        browser.open(page, 1200);

        assertThat(browser.page().findElements(By.cssSelector("img[onerror]"))).hasSize(1);
        assertThat(browser.value("window.ran")).isNull();
    }

    @Test
    void itTellsNoCallAndNoCaller() {
        open(Reports.HOSTILE, 1200);

        assertThat(browser.page().getPageSource()).doesNotContain(Reports.CALL).doesNotContain(Reports.CALLER);
    }
}
