package validate

// Rule is a kind of violation. It is an error, so that [errors.Is] finds it in
// an [*Error] or a [*Violation].
type Rule string

// Error returns the rule as it is.
func (r Rule) Error() string { return string(r) }

// The rules that constraints of the services give.
const (
	// RuleRequired is broken by a required member that is absent. [Struct] takes
	// an empty string for absent; to [JSON] it is present, and too short.
	RuleRequired Rule = "required"
	// RuleMinLength is broken by a string of too few characters.
	RuleMinLength Rule = "min-length"
	// RuleMaxLength is broken by a string of too many characters.
	RuleMaxLength Rule = "max-length"
	// RuleMin is broken by a number that is too small.
	RuleMin Rule = "min"
	// RuleMax is broken by a number that is too large.
	RuleMax Rule = "max"
	// RuleMinItems is broken by a list or a map with too few items. What only
	// results hold can't break it: services answer with empty lists.
	RuleMinItems Rule = "min-items"
	// RuleMaxItems is broken by a list or a map with too many items.
	RuleMaxItems Rule = "max-items"
	// RulePattern is broken by a string that is not spelled as it must be.
	RulePattern Rule = "pattern"
	// RuleEnum is broken by a value that is not one of an enumeration, and by
	// an instance type that is unknown or retired.
	RuleEnum Rule = "enum"
	// RuleExactlyOne is broken by two members of which one excludes the other,
	// and by neither.
	RuleExactlyOne Rule = "exactly-one"
	// RuleCombination is broken by a value that is legal by itself, but not
	// beside that of another member.
	RuleCombination Rule = "combination"
)

// The rules of a JSON document, which only [JSON] checks.
const (
	// RuleSyntax is broken by text that is not JSON. Nothing after it is read,
	// and no constraint is checked.
	RuleSyntax Rule = "syntax"
	// RuleEncoding is broken by a string that is not Unicode text.
	RuleEncoding Rule = "encoding"
	// RuleDuplicate is broken by a name that stands in an object twice.
	RuleDuplicate Rule = "duplicate"
	// RuleType is broken by a value of the wrong JSON type.
	RuleType Rule = "type"
	// RuleRange is broken by a number that its field can't hold, by a time
	// outside of the years 1 to 9999, and by the first instant of year 1, which
	// stands for an absent time.
	RuleRange Rule = "range"
	// RuleNull is broken by an explicit null, also in a list or a map.
	RuleNull Rule = "null"
	// RuleUnknownMember is broken by a member that the shape does not have.
	RuleUnknownMember Rule = "unknown-member"
)

// RuleMore is no rule: a long report ends with it. Its violation says how many
// more there are that are not listed.
const RuleMore Rule = "more"
