package page

import "testing"

// The names of elements are compared word by word.
func TestVocabulary(t *testing.T) {
	v := vocabularyOf("ad ads advert* read-more wp-embedded-content *cookie* *bio")()
	for name, want := range map[string]bool{
		"ad": true, "Ad": true, "top-ad": true, "ad_top": true, "box ads wide": true, "adx": false, "bad": false, "": false, "-": false,
		"advertising": true, "story adverts-2": true, "myadvert": false, "advert:top": false, "advert_x-y": true,
		"read-more": true, "link-read-more_2": true, "read_more": false, "more": false, "wp-embedded-content": true, "x wp-embedded-content-y": true, "wp-embedded": false,
		"noticeCookieBar": true, "author-bio": true, "bio": true, "biology": false, "biology bio": true, "authorbio:x": true,
	} {
		if got := v.has(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}
