// Package mail reads messages, one in a file or many in a mailbox: newsletters, messages that are
// handed on, and pages that a browser has saved as a message (MHTML).
package mail
