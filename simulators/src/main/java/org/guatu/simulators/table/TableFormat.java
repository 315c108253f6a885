package org.guatu.simulators.table;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a table is laid out.
 *
 * @param skipLines lines (or sheet rows) before the header
 * @param columns names of the columns where there is no header, else empty
 * @param charset encoding of a text file
 * @param separator between fields of a text file
 * @param quote around fields of a text file; NUL for none
 */
record TableFormat(
    int skipLines, List<String> columns, Charset charset, String separator, char quote) {}
