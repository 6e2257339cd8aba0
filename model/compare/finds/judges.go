package finds

// rule is what one judge looks for, and an example: how two outlets print what was said, whose one difference it decides.
type rule struct {
	name       string
	judge      func(*reading) (verdict, bool)
	base, here string
}

// rules are asked in this order; the first that has a verdict decides. Those come first that take a change for less than it
// looks, then what a reader of one version alone would be misled about, the gravest first.
var rules = []rule{
	{
		"joined", joined,
		"“We walked the north span at dawn with lamps and hammers, and the bolts were as sound as bells in the frost,” Ada Quill said.",
		"“We walked the north span at dawn,” Ada Quill said, “and the bolts were as sound as bells in the frost.”",
	},
	{
		"restarted", restarted,
		"“We need what the town has asked for -- and iron is dear -- a girder that holds in the frost of the winter,” Ada Quill said.",
		"“We need what the town has asked for, a girder that holds in the frost of the winter,” Ada Quill said.",
	},
	{
		"renamed", renamed,
		"“We told Osric Brandt that the girder of the north span had cracked in the frost,” Ada Quill said.",
		"“We told Brandt that the girder of the north span had cracked in the frost,” Ada Quill said.",
	},
	{
		"trifle", trifle,
		"“The girder of the north span had just cracked in the frost of the winter,” Ada Quill said.",
		"“The girder of the north span had cracked in the frost of the winter,” Ada Quill said.",
	},
	{
		"unit", unitWord,
		"“The girder of the north span costs from 40 percent to 60 percent of what the council has,” Ada Quill said.",
		"“The girder of the north span costs from 40 to 60 percent of what the council has,” Ada Quill said.",
	},
	{
		"condition", condition,
		"“Lorries can cross the bridge on Friday if the engineers find no crack in the south girder,” Ada Quill said.",
		"“Lorries can cross the bridge on Friday,” Ada Quill said.",
	},
	{
		"negation", negation,
		"“The girder of the north span had not cracked in the frost of the winter,” Ada Quill said.",
		"“The girder of the north span had cracked in the frost of the winter,” Ada Quill said.",
	},
	{
		"modality", modality,
		"“The north span may fall into the channel when the next freighter passes below the pier,” Ada Quill said.",
		"“The north span will fall into the channel when the next freighter passes below the pier,” Ada Quill said.",
	},
	{
		"number", number,
		"“The engineers found twelve cracks in the girder of the north span at dawn,” Ada Quill said.",
		"“The engineers found twenty cracks in the girder of the north span at dawn,” Ada Quill said.",
	},
	{
		"name", name,
		"“It was the night watchman who warned Brandt that the girder had cracked in the frost,” Ada Quill said.",
		"“It was the night watchman who warned Osei that the girder had cracked in the frost,” Ada Quill said.",
	},
	{
		"strength", strength,
		"“The frost was extremely dangerous for a bridge whose girders are a hundred years old,” Ada Quill said.",
		"“The frost was dangerous for a bridge whose girders are a hundred years old,” Ada Quill said.",
	},
	{
		"scope", scope,
		"“Everybody on the pier saw some lorries cross the bridge after the girder had cracked,” Ada Quill said.",
		"“Everybody on the pier saw all lorries cross the bridge after the girder had cracked,” Ada Quill said.",
	},
	{
		"agent", agent,
		"“The girder had cracked in the frost, and we told the mayor before the lorries came over,” Ada Quill said.",
		"“The girder had cracked in the frost, and they told the mayor before the lorries came over,” Ada Quill said.",
	},
	{
		"tense", tense,
		"“The engineers wanted to close the bridge for the rest of the winter and the spring,” Ada Quill said.",
		"“The engineers want to close the bridge for the rest of the winter and the spring,” Ada Quill said.",
	},
	{
		"cut", cut,
		"“The engineers walked along the north span with lamps and hammers to look at the bolts,” Ada Quill said.",
		"“The engineers walked along the north span to look at the bolts,” Ada Quill said.",
	},
	{
		"wording", wording,
		"“The engineers found a painter asleep beside the winch of the north span at dawn,” Ada Quill said.",
		"“The engineers found a smuggler asleep beside the winch of the north span at dawn,” Ada Quill said.",
	},
}
