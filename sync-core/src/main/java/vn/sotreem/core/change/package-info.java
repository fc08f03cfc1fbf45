/**
 * Changes and what becomes of them: a change, its batch, the portal's receipt, how two changes come together, and how
 * all of it is written on the wire. Pure.
 */
package vn.sotreem.core.change;
