package validate

// Bounds of a [model.Timestamp] as seconds since 1970, which it does not
// reach: its zero is the first instant of year 1.
const (
	beforeTime = -62_135_596_800
	afterTime  = 253_402_300_800
)

// iso8601 is the notation of a [model.Timestamp] as text. That some months have
// fewer than 31 days is beyond it.
const iso8601 = `^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])` +
	`T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?)?$`

// timestampSchema returns the schema of a [model.Timestamp].
func timestampSchema() *schema {
	return &schema{
		Title:       "Timestamp",
		Description: "Seconds since 1970 as a number, or ISO 8601 text, in which a missing zone is UTC.",
		AnyOf: []*schema{
			{Type: "number", ExclusiveMinimum: new(int64(beforeTime)), ExclusiveMaximum: new(int64(afterTime))},
			{Type: "string", Pattern: iso8601},
		},
	}
}
