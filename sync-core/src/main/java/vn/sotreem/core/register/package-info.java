/**
 * The register: the only door to the encrypted SQLite file. A save is one transaction of row, history, change-log
 * entry and clock; what is waiting to be sent is a query over positions.
 */
package vn.sotreem.core.register;
