// Package desktop reaches outside the terminal: to the clipboard, the web browser and the user's editor. Nothing in
// it runs unless the user asks.
package desktop
