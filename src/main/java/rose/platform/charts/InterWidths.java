package rose.platform.charts;

import java.util.Arrays;
import java.util.Map;

/**
 * Advance widths of the typeface Inter (version 4, OFL), read from the {@code hmtx} table of its regular and semibold
 * cuts, in thousandths of the type size, without kerning. A digit counts as the widest one, so that a page with tabular
 * figures keeps within the measure.
 */
final class InterWidths {

    // U+0020 to U+007E, then U+00A0 to U+00FF
    private static final int[] REGULAR = table("""
            281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 646 646 646 646
            646 646 646 646 646 646 288 302 662 662 662 511 966 690 654 730 722 601 590 746
            743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985 682 679 629 365
            360 365 471 456 323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600
            612 612 376 528 327 591 562 818 546 562 552 426 333 426 662
            281 288 571 611 725 550 270 568 591 914 454 583 662 0 666 478 456 662 442 446
            323 586 603 288 268 304 482 583 802 847 882 511 690 690 690 690 690 690 994 730
            601 601 601 601 269 269 269 269 735 753 765 765 765 765 765 662 765 744 744 744
            744 679 636 616 562 562 562 562 562 562 917 571 583 583 583 583 242 242 242 242
            583 591 600 600 600 600 600 662 600 591 591 591 591 562 612 562""");
    private static final int[] SEMIBOLD = table("""
            252 321 523 644 650 1004 663 326 373 373 540 673 319 465 319 379 666 666 666 666
            666 666 666 666 666 666 319 329 673 673 673 543 999 728 659 737 722 605 588 749
            746 277 580 703 565 922 759 769 645 773 652 650 660 736 728 1020 720 713 652 373
            379 373 481 469 351 574 624 583 624 591 389 625 612 262 262 569 262 900 612 609
            624 624 397 549 353 612 587 839 569 588 566 455 359 455 673
            252 321 583 629 749 563 316 568 612 914 460 634 673 0 664 452 458 673 454 463
            351 614 600 319 332 324 487 634 831 870 907 543 728 728 728 728 728 728 1013 737
            605 605 605 605 277 277 277 277 751 759 769 769 769 769 769 673 769 736 736 736
            736 713 658 644 574 574 574 574 574 574 913 583 591 591 591 591 262 262 262 262
            594 612 609 609 609 609 609 673 609 612 612 612 612 588 624 588""");
    // the wider of the two cuts
    private static final Map<Integer, Integer> PUNCTUATION = Map.ofEntries(
            Map.entry(0x2009, 182),
            Map.entry(0x202F, 182),
            Map.entry(0x2011, 460),
            Map.entry(0x2013, 500),
            Map.entry(0x2014, 1000),
            Map.entry(0x2018, 294),
            Map.entry(0x2019, 294),
            Map.entry(0x201C, 507),
            Map.entry(0x201D, 507),
            Map.entry(0x2022, 562),
            Map.entry(0x2026, 956),
            Map.entry(0x20AC, 679),
            Map.entry(0x2212, 673));
    private static final int LETTER_ELSEWHERE = 800;
    private static final int IDEOGRAPH = 1400;
    private static final int LAST_LETTER = 0x2DFF;

    private InterWidths() {}

    /** The width of a line of text, as a multiple of the type size. Characters outside the table count generously. */
    static double of(String words, boolean semibold) {
        int[] table = semibold ? SEMIBOLD : REGULAR;
        return words.codePoints().map(c -> width(c, table)).sum() / 1000.0;
    }

    private static int width(int c, int[] table) {
        if (c >= 0x20 && c <= 0x7E) {
            return table[c - 0x20];
        }
        if (c >= 0xA0 && c <= 0xFF) {
            return table[95 + c - 0xA0];
        }
        return PUNCTUATION.getOrDefault(c, c <= LAST_LETTER ? LETTER_ELSEWHERE : IDEOGRAPH);
    }

    private static int[] table(String numbers) {
        return Arrays.stream(numbers.strip().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
