package vn.sotreem.core.transport;

/**
 * What a connection to the portal has cost so far, counted at the socket: request lines, headers, bodies and TLS
 * included, TCP's own headers not.
 *
 * @param bytesUp     sent
 * @param bytesDown   received
 * @param requests    HTTP requests begun, repetitions included
 * @param connections that were made, or tried
 */
public record Traffic(long bytesUp, long bytesDown, long requests, long connections) {
}
