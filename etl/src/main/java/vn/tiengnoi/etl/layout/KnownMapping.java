package vn.tiengnoi.etl.layout;

/**
 * A mapping that holds.
 *
 * @param source who confirmed it or where it comes from, as people are told
 */
public record KnownMapping(LayoutMapping mapping, String source) {}
