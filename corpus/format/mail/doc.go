// Package mail reads messages, one in a file or many in a mailbox: newsletters, forwarded messages,
// and pages that a browser has saved as a message (MHTML).
package mail
