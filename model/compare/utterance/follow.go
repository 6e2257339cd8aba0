package utterance

import "lineup/model"

// followDays is the maximum number of days between a quote and its words in a later story of the same affair.
// AllSides has three such pairs, all correct, a day or two apart.
const followDays = openSpeakerDays

// followed links quotes of consecutive stories of an affair: a quote repeated from the day before is often too
// short to have a print.
func (k workers) followed(c *model.Corpus) []link {
	found := make([][]link, len(c.Stories))
	k.each(len(c.Stories), func(d *worker, s int) {
		for _, t := range c.Neighbours(s, c.Stories[s].Earlier) {
			d.Clear()
			found[s] = append(found[s], d.followedIn(c.Stories[t], c.Stories[s])...)
		}
	})
	var links []link
	for _, f := range found {
		links = append(links, f...)
	}
	return links
}

// followedIn links quotes of one named speaker in two stories.
func (d *worker) followedIn(earlier, later *model.Story) []link {
	spoke := map[int]bool{}
	d.namedQuotes(earlier, func(_, speaker int) { spoke[speaker] = true })
	both := map[int]bool{}
	d.namedQuotes(later, func(_, speaker int) { both[speaker] = both[speaker] || spoke[speaker] })
	var quotes []spoken
	for _, s := range []*model.Story{earlier, later} {
		d.namedQuotes(s, func(q, speaker int) {
			if both[speaker] {
				quotes = append(quotes, d.ready(q))
			}
		})
	}
	var links []link
	d.leads.neighbours(quotes, func(i, j int) {
		x, y := &quotes[i], &quotes[j]
		if x.speaker != y.speaker || !d.follows(x, y) {
			return
		}
		if x.quote > y.quote {
			x, y = y, x
		}
		links = append(links, d.compareApart(x, y)...)
	})
	return links
}

// namedQuotes yields the quotes of a story whose speaker is known by name, with the speakers.
func (d *worker) namedQuotes(s *model.Story, yield func(quote, speaker int)) {
	for _, a := range s.Articles {
		for q := d.c.QuotesOf[a][0]; q < d.c.QuotesOf[a][1]; q++ {
			if t := d.c.Quotes[q]; t.Kind != model.Indirect && known(d.c, t.Speaker) {
				yield(q, t.Speaker)
			}
		}
	}
}

// follows reports whether two quotes are by one named speaker, in stories of one affair, a few days apart, and not
// on different occasions.
func (d *worker) follows(x, y *spoken) bool {
	c := d.c
	s, t := c.StoryOf[x.article], c.StoryOf[y.article]
	if s == t || x.speaker != y.speaker || !known(c, x.speaker) || x.occasion.apart(y.occasion) {
		return false
	}
	days, dated := daysApart(c.Articles[x.article].Published, c.Articles[y.article].Published)
	return dated && days <= followDays && (ofAffair(c, s, t) || ofAffair(c, t, s))
}

// ofAffair reports whether a story is among the earlier ones of another.
func ofAffair(c *model.Corpus, earlier, later int) bool {
	for _, a := range c.Stories[later].Earlier {
		if c.StoryOf[a] == earlier {
			return true
		}
	}
	return false
}
