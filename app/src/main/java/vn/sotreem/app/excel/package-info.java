/**
 * Lists of children in workbooks: what a file is, where its table stands, what each row says, what of it the register
 * does not know yet. A file is read and planned without changing anything; a plan is then run as ordinary saves.
 */
package vn.sotreem.app.excel;
