package validate

// Rule is a kind of violation.
type Rule string

// The rules that constraints of the services give.
const (
	// RuleRequired is broken by a required member that is absent.
	RuleRequired Rule = "required"
	// RuleMinLength is broken by a string of too few characters.
	RuleMinLength Rule = "min-length"
	// RuleMaxLength is broken by a string of too many characters.
	RuleMaxLength Rule = "max-length"
	// RuleMin is broken by a number that is too small.
	RuleMin Rule = "min"
	// RuleMax is broken by a number that is too large.
	RuleMax Rule = "max"
	// RuleMinItems is broken by a list or a map with too few items.
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
)

// The rules of a JSON document, which only [JSON] checks.
const (
	// RuleSyntax is broken by text that is not JSON. Nothing behind it is
	// read, and no constraint is checked.
	RuleSyntax Rule = "syntax"
	// RuleEncoding is broken by a string that is not Unicode text.
	RuleEncoding Rule = "encoding"
	// RuleDuplicate is broken by a name that stands in an object twice.
	RuleDuplicate Rule = "duplicate"
	// RuleType is broken by a value of the wrong JSON type.
	RuleType Rule = "type"
	// RuleRange is broken by a number that its field can't hold, or a time
	// outside of the years 1 to 9999.
	RuleRange Rule = "range"
	// RuleNull is broken by an explicit null, in a list too.
	RuleNull Rule = "null"
	// RuleUnknownMember is broken by a member that the shape does not have.
	RuleUnknownMember Rule = "unknown-member"
)

// ruleError is a rule as an error.
type ruleError Rule

// Error returns the rule in words.
func (e ruleError) Error() string { return "validate: the rule " + string(e) + " is broken" }

// The errors by which [errors.Is] tells that an [*Error] or a [Violation] is
// about a rule. Each is named after its rule.
const (
	ErrRequired      = ruleError(RuleRequired)
	ErrMinLength     = ruleError(RuleMinLength)
	ErrMaxLength     = ruleError(RuleMaxLength)
	ErrMin           = ruleError(RuleMin)
	ErrMax           = ruleError(RuleMax)
	ErrMinItems      = ruleError(RuleMinItems)
	ErrMaxItems      = ruleError(RuleMaxItems)
	ErrPattern       = ruleError(RulePattern)
	ErrEnum          = ruleError(RuleEnum)
	ErrExactlyOne    = ruleError(RuleExactlyOne)
	ErrSyntax        = ruleError(RuleSyntax)
	ErrEncoding      = ruleError(RuleEncoding)
	ErrDuplicate     = ruleError(RuleDuplicate)
	ErrType          = ruleError(RuleType)
	ErrRange         = ruleError(RuleRange)
	ErrNull          = ruleError(RuleNull)
	ErrUnknownMember = ruleError(RuleUnknownMember)
)
