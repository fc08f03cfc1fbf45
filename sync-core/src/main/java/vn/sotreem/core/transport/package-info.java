/**
 * Ways a sealed batch travels. They carry bytes and say what came back; what to send and when is decided elsewhere,
 * and what a receipt is worth is for its signature to say.
 */
package vn.sotreem.core.transport;
