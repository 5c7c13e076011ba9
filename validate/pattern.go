package validate

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// pattern is how strings of a kind must be spelled.
type pattern struct {
	// expression is the pattern as a regular expression, to be shown.
	expression string
	// words says the same to people; for keys of tags see the method want.
	words string
	// match reports whether text is spelled so, the whole of it.
	match func(text string) bool
}

const alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// driverVersion allows an empty text too, with which the service says that there
// is no driver.
const driverVersion = `^([0-9]+(\.[0-9]+){1,2})?$`

// instanceTypeName also allows types that package enums does not list.
const instanceTypeName = `^[a-zA-Z0-9-]+(\.[a-z0-9-]+)+\.(small|medium|large|xlarge|[0-9]+xlarge|metal)$`

// exportTaskID is a UUID as the service writes it.
const exportTaskID = `^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$`

// The ARNs of EC2 Image Builder, whose partition and Region may be any text
// without a colon.
const (
	imageBuildVersionARN = `^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?):image/[a-z0-9-_]+/` +
		`(?:(?:([0-9]+|x)\.([0-9]+|x)\.([0-9]+|x))|(?:[0-9]+\.[0-9]+\.[0-9]+/[0-9]+))$`
	infrastructureConfigurationARN = `^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws):infrastructure-configuration/[a-z0-9-_]+$`
)

const (
	anyARN = `^arn:aws(-cn|-iso|-iso-b|-iso-e|-iso-f|-us-gov|-eusc)?:[A-Za-z0-9][A-Za-z0-9_/.-]{0,62}:[A-Za-z0-9_/.-]{0,63}:` +
		`[A-Za-z0-9_/.-]{0,63}:[A-Za-z0-9][A-Za-z0-9:_/+=,@.\\-]{0,1023}$`
	// The same without a repeat above 1000, which package regexp does not have.
	portableARN = `^arn:aws(-cn|-iso|-iso-b|-iso-e|-iso-f|-us-gov|-eusc)?:[A-Za-z0-9][A-Za-z0-9_/.-]{0,62}:[A-Za-z0-9_/.-]{0,63}:` +
		`[A-Za-z0-9_/.-]{0,63}:[A-Za-z0-9][A-Za-z0-9:_/+=,@.\\-]{0,1000}[A-Za-z0-9:_/+=,@.\\-]{0,23}$`

	tagKey = `^(^(?!aws:).[\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`
	// The same in two, because package regexp has no lookahead, and without the
	// dot, which stands for other characters in ECMA-262.
	portableTagKey = `^[^\n][\p{L}\p{Z}\p{N}_.:/=+\-@]*$`
	notTagKey      = `^aws:`
)

// portable returns the expression of p as both ECMA-262 and package regexp read
// it, and if need be one that must not match besides.
func (p *pattern) portable() (expression, not string) {
	switch p.expression {
	case anyARN:
		return portableARN, ""
	case tagKey:
		return portableTagKey, notTagKey
	default:
		return p.expression, ""
	}
}

// want says how text should be spelled that does not match. A key of a tag can be
// wrong in ways that have nothing to do with each other, so it says which.
func (p *pattern) want(text string) string {
	if p.expression != tagKey {
		return p.words
	}
	first, size := utf8.DecodeRuneInString(text)
	var all []string
	if strings.HasPrefix(text, "aws:") {
		all = append(all, "a key that does not begin with aws:")
	}
	if first == '\n' {
		all = append(all, "a first character other than a line break")
	}
	if !isTagText(text[size:]) || first == utf8.RuneError && size == 1 {
		all = append(all, p.words)
	}
	return strings.Join(all, ", and ")
}

// patterns returns the patterns by the name that they have in tags. Some of
// the services' expressions can't be written for package regexp, which has no
// lookahead and no repeat above 1000; so each has a function.
var patterns = sync.OnceValue(func() map[string]pattern {
	nameRest := set(alphanumeric + "_.-")
	spacedNameRest := set(alphanumeric + "_. -")
	importChars := set(alphanumeric + "_.() -")
	textChars := set(alphanumeric + "_./() -")
	imageNameChars := set(alphanumeric + `_./()\-`)
	lower := set("abcdefghijklmnopqrstuvwxyz0123456789")
	lettersAndDigits := set(alphanumeric)
	hexadecimal := set("0123456789abcdef")
	regionChars := set("abcdefghijklmnopqrstuvwxyz0123456789-")
	bucket := set("abcdefghijklmnopqrstuvwxyz0123456789.-")
	digits := set("0123456789")
	amiNameChars := set(alphanumeric + "().-/_")
	filterRest := set(alphanumeric + "_:/.-")
	return map[string]pattern{
		"resource_name": {
			`^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`,
			"1 to 101 ASCII letters, digits and _ . -, beginning with a letter or a digit",
			func(text string) bool {
				return text != "" && len(text) <= 101 && isAlphanumeric(text[0]) && nameRest.all(text)
			},
		},
		"arn": {
			anyARN,
			"an ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE",
			matchARN(),
		},
		"tag_key": {
			tagKey,
			"letters, digits, spaces and _ . : / = + - @ after the first character",
			matchTagKey,
		},
		"tag_value": {
			`^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`,
			"letters, digits, spaces and _ . : / = + - @",
			isTagText,
		},
		"s3_bucket": {
			`^[0-9a-z.-]*[0-9a-z-]$`,
			"lower-case letters, digits, dots and hyphens, not ending in a dot",
			func(text string) bool { return bucket.all(text) && !strings.HasSuffix(text, ".") },
		},
		"account_id": {
			`^[0-9]{12}$`,
			"12 digits",
			func(text string) bool { return len(text) == 12 && digits.all(text) },
		},
		"ami_id": {
			`^ami-[a-z0-9]{8,17}$`,
			"ami- and 8 to 17 lower-case letters and digits",
			func(text string) bool {
				id, ok := strings.CutPrefix(text, "ami-")
				return ok && len(id) >= 8 && len(id) <= 17 && lower.all(id)
			},
		},
		"ami_name": {
			`^[a-zA-Z0-9().\-/_]{3,128}$`,
			"3 to 128 ASCII letters, digits and ( ) . - / _",
			func(text string) bool { return len(text) >= 3 && len(text) <= 128 && amiNameChars.all(text) },
		},
		"app_name": {
			`^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,99}$`,
			"1 to 100 ASCII letters, digits and _ . -, beginning with a letter or a digit",
			func(text string) bool {
				return text != "" && len(text) <= 100 && isAlphanumeric(text[0]) && nameRest.all(text)
			},
		},
		"app_display_name": {
			`^[a-zA-Z0-9][a-zA-Z0-9_. -]{0,99}$`,
			"1 to 100 ASCII letters, digits, spaces and _ . -, beginning with a letter or a digit",
			func(text string) bool {
				return text != "" && len(text) <= 100 && isAlphanumeric(text[0]) && spacedNameRest.all(text)
			},
		},
		"launch_parameters": {
			`^[^\x00]+$`,
			"one character or more, none of them NUL",
			func(text string) bool { return text != "" && strings.IndexByte(text, 0) < 0 },
		},
		"image_import_text": {
			`^[a-zA-Z0-9_.() -]+$`,
			"ASCII letters, digits, spaces and _ . ( ) -",
			func(text string) bool { return text != "" && importChars.all(text) },
		},
		"instance_type_name": {
			instanceTypeName,
			"three or more words of ASCII letters, digits and hyphens with dots between them, the last a size such as large or 2xlarge",
			regexp.MustCompile(instanceTypeName).MatchString,
		},
		"appstream_workspace_image_id": {
			`^wsi-[0-9a-z]{8,63}$`,
			"wsi- and 8 to 63 lower-case letters and digits",
			func(text string) bool {
				id, ok := strings.CutPrefix(text, "wsi-")
				return ok && len(id) >= 8 && len(id) <= 63 && lower.all(id)
			},
		},
		"export_task_id": {
			exportTaskID,
			"8, 4, 4, 4 and 12 hexadecimal digits in lower case with hyphens between them",
			regexp.MustCompile(exportTaskID).MatchString,
		},
		"filter_value": {
			`^[a-zA-Z0-9][a-zA-Z0-9_:/.-]{0,200}$`,
			"1 to 201 ASCII letters, digits and _ : / . -, beginning with a letter or a digit",
			func(text string) bool {
				return text != "" && len(text) <= 201 && isAlphanumeric(text[0]) && filterRest.all(text)
			},
		},
		"ec2_image_id": {
			`^ami-([a-f0-9]{8}|[a-f0-9]{17})$`,
			"ami- and 8 or 17 hexadecimal digits in lower case",
			func(text string) bool {
				id, ok := strings.CutPrefix(text, "ami-")
				return ok && (len(id) == 8 || len(id) == 17) && hexadecimal.all(id)
			},
		},
		"ec2_import_task_id": {
			`^import-ami-([a-zA-Z0-9]{8}|[a-zA-Z0-9]{17})$`,
			"import-ami- and 8 or 17 ASCII letters and digits",
			func(text string) bool {
				id, ok := strings.CutPrefix(text, "import-ami-")
				return ok && (len(id) == 8 || len(id) == 17) && lettersAndDigits.all(id)
			},
		},
		"image_build_version_arn": {
			imageBuildVersionARN,
			"the ARN of an image of EC2 Image Builder, with its version or build",
			regexp.MustCompile(imageBuildVersionARN).MatchString,
		},
		"infrastructure_configuration_arn": {
			infrastructureConfigurationARN,
			"the ARN of an infrastructure configuration of EC2 Image Builder",
			regexp.MustCompile(infrastructureConfigurationARN).MatchString,
		},
		"workspace_id": {
			`^ws-[0-9a-z]{8,63}$`,
			"ws- and 8 to 63 lower-case letters and digits",
			func(text string) bool {
				id, ok := strings.CutPrefix(text, "ws-")
				return ok && len(id) >= 8 && len(id) <= 63 && lower.all(id)
			},
		},
		"region": {
			`^[-0-9a-z]{1,31}$`,
			"1 to 31 lower-case letters, digits and hyphens",
			func(text string) bool { return text != "" && len(text) <= 31 && regionChars.all(text) },
		},
		"workspace_image_id": {
			`^wsi-[0-9a-z]{9,63}$`,
			"wsi- and 9 to 63 lower-case letters and digits",
			func(text string) bool {
				id, ok := strings.CutPrefix(text, "wsi-")
				return ok && len(id) >= 9 && len(id) <= 63 && lower.all(id)
			},
		},
		"workspace_image_name": {
			`^[a-zA-Z0-9_./()\\-]+$`,
			`ASCII letters, digits and _ . / ( ) \ -`,
			func(text string) bool { return text != "" && imageNameChars.all(text) },
		},
		"driver_version": {
			driverVersion,
			"two or three numbers with dots between them, or nothing",
			regexp.MustCompile(driverVersion).MatchString,
		},
		"workspace_text": {
			`^[a-zA-Z0-9_./() -]+$`,
			"ASCII letters, digits, spaces and _ . / ( ) -",
			func(text string) bool { return text != "" && textChars.all(text) },
		},
	}
})

// matchARN returns the function that matches an ARN.
func matchARN() func(text string) bool {
	parts := set(alphanumeric + "_/.-")
	resourceChars := set(alphanumeric + `:_/+=,@.\-`)
	return func(text string) bool {
		prefix, text, _ := strings.Cut(text, ":")
		partition, text, _ := strings.Cut(text, ":")
		if prefix != "arn" || !isPartition(partition) {
			return false
		}
		for i := range 3 {
			part, rest, ok := strings.Cut(text, ":")
			isService := i == 0
			if !ok || len(part) > 63 || !parts.all(part) || isService && (part == "" || !isAlphanumeric(part[0])) {
				return false
			}
			text = rest
		}
		return text != "" && len(text) <= 1024 && isAlphanumeric(text[0]) && resourceChars.all(text)
	}
}

// isPartition reports whether AWS has a partition with a name.
func isPartition(name string) bool {
	switch name {
	case "aws", "aws-cn", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-us-gov", "aws-eusc":
		return true
	default:
		return false
	}
}

// matchTagKey reports whether text may be the key of a tag.
func matchTagKey(text string) bool {
	first, size := utf8.DecodeRuneInString(text)
	isCharacter := size > 1 || first != utf8.RuneError && first != '\n'
	return isCharacter && !strings.HasPrefix(text, "aws:") && isTagText(text[size:])
}

// isTagText reports whether text has only characters that tags allow.
func isTagText(text string) bool {
	for _, r := range text {
		if !unicode.In(r, unicode.L, unicode.N, unicode.Z) && !strings.ContainsRune("_.:/=+-@", r) {
			return false
		}
	}
	return true
}

// isAlphanumeric reports whether c is an ASCII letter or digit.
func isAlphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// charset is a set of ASCII characters.
type charset [128]bool

// set returns the set of the characters of chars.
func set(chars string) *charset {
	var s charset
	for _, c := range []byte(chars) {
		s[c] = true
	}
	return &s
}

// all reports whether all characters of text are in s.
func (s *charset) all(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= 128 || !s[c] {
			return false
		}
	}
	return true
}
