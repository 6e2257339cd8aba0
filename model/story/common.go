package story

import "strings"

// The words of ordinary English news, stemmed, by the share of articles they stand
// in. They tell a small corpus, in which every article may be about one event,
// which words hold articles together and which do not.
const (
	inNearlyAll = `the a an of to in and for on that is was it with as by at from be have has are not this but he his
		said who an or were will had would`
	inMost = `their they which been more one about after when than also new year there if up out its we can other
		into i all over time two last could she her him what so no first now some them you most before only do just
		did make say state like how where our my your these those may such even then because get take against while
		including through well between being through dure both under any`
	inMany = `peopl countri govern presid former offici report use work call day week month tell told think know
		show come go want need part still should think mani made back see us own off down plan group news public
		offic support interview add accord first three four sever million percent sinc way nation chang help move
		much hous end right put me giv give long issu ask man men women home week point question american unit
		polic law leader statement follow monday tuesday wednesday thursday friday saturday sunday parti
		servic continu lead set member case fact next around world without anoth where far too second
		late run high live place number thing week ago per`
)

var rates = func() map[string]float64 {
	m := map[string]float64{}
	for _, tier := range []struct {
		words string
		rate  float64
	}{{inMany, .2}, {inMost, .45}, {inNearlyAll, .85}} {
		for w := range strings.FieldsSeq(tier.words) {
			m[w] = tier.rate
		}
	}
	return m
}()

// rateOf is the share of articles of ordinary news in which a term stands. Words
// that are not listed are taken to be rare, and those of one or two letters, in
// any language, to be common.
func rateOf(term string) float64 {
	if r, ok := rates[term]; ok {
		return r
	}
	if len(term) <= 2 && (term[0] < '0' || term[0] > '9') {
		return .2
	}
	return .0005
}
