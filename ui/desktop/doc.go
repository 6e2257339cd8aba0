// Package desktop reaches what is outside the terminal: the clipboard, the web
// browser and the user's editor. Nothing here is called unless the user asks.
package desktop
