/**
 * The reference portal, the true other half of the protocol with its own store, and the sample office: a commune that
 * does not exist, for the demonstration, the tests and the wire's dictionary.
 */
package vn.sotreem.core.portal;
