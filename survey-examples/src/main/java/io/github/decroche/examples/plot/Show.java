package io.github.decroche.examples.plot;

import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.image.BaseMultiResolutionImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** Shows pictures to whoever sits before the program. */
final class Show {
    private Show() {}

    static String plot(Plot plot) {
        return GraphicsEnvironment.isHeadless() ? inFile(plot) : inWindow(plot);
    }

    private static String inFile(Plot plot) {
        try {
            Path file = Files.createTempDirectory("decroche").resolve(plot.name() + ".svg");
            plot.save(file);
            return "There is no display; the picture is in " + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inWindow(Plot plot) {
        // a screen that is finer than 96 pixels an inch gets the finer image
        Image image = new BaseMultiResolutionImage(plot.image(1), plot.image(2));
        SwingUtilities.invokeLater(() -> {
            JFrame frame = new JFrame(plot.title());
            frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
            frame.add(new JLabel(new ImageIcon(image)));
            frame.pack();
            frame.setLocationByPlatform(true);
            frame.setVisible(true);
        });
        return "Window: " + plot.title();
    }
}
