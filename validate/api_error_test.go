package validate_test

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// answered returns the error with which a service answers a document, or nil.
func answered(t *testing.T, err error) *model.APIError {
	t.Helper()
	if err == nil {
		return nil
	}
	e, ok := errors.AsType[*validate.Error](err)
	if !ok {
		t.Fatalf("not an *Error but a %T: %v", err, err)
	}
	return e.APIError()
}

const (
	builder   = "CreateImageBuilderRequest"
	images    = "DescribeImagesRequest"
	start     = "StartImageBuilderRequest"
	wsImages  = "DescribeWorkspaceImagesRequest"
	oneBroken = "1 validation error detected: "
	failed    = " failed to satisfy constraint: Member must "
)

// named returns a request for an image builder with further members.
func named(name, members string) string {
	return `{"Name":` + quoted(name) + `,"ImageName":"b","InstanceType":"stream.standard.medium"` + members + `}`
}

// TestAPIError compares answers word by word: the clients of a service see them.
func TestAPIError(t *testing.T) {
	rep := strings.Repeat
	const tooShort = failed + "have length greater than or equal to 1"
	namesTooShort := func(n int) string {
		parts := make([]string, n)
		for i := range parts {
			parts[i] = fmt.Sprintf("Value '' at 'names.%d.member'%s", i+1, tooShort)
		}
		return strings.Join(parts, "; ")
	}
	for name, test := range map[string]struct {
		shape, document string
		code            model.ErrorCode // empty: the service takes the request
		message         string          // whole, or with an ellipsis at the end how it begins
	}{
		"nothing wrong":           {shape: start, document: `{"Name":"a"}`},
		"unknown members":         {shape: start, document: `{"Name":"a","name":"b","X":{"Y":null}}`},
		"a null, not required":    {shape: start, document: `{"Name":"a","AppstreamAgentVersion":null}`},
		"required":                {start, `{}`, model.ValidationException, oneBroken + "Value null at 'name'" + failed + "not be null"},
		"a null, required":        {start, `{"Name":null}`, model.ValidationException, oneBroken + "Value null at 'name'" + failed + "not be null"},
		"a null, required, inner": {builder, named("a", `,"AccessEndpoints":[{"EndpointType":null}]`), model.ValidationException, oneBroken + "Value null at 'accessEndpoints.1.member.endpointType'" + failed + "not be null"},
		"two required":            {builder, `{"ImageName":"b"}`, model.ValidationException, "2 validation errors detected: Value null at 'name'" + failed + "not be null; Value null at 'instanceType'" + failed + "not be null"},
		"too short":               {start, `{"Name":""}`, model.ValidationException, oneBroken + "Value '' at 'name'" + tooShort},
		"too long":                {start, `{"Name":"a","AppstreamAgentVersion":"` + rep("x", 101) + `"}`, model.ValidationException, oneBroken + "Value '" + rep("x", 101) + "' at 'appstreamAgentVersion'" + failed + "have length less than or equal to 100"},
		"a pattern":               {"DeleteImageRequest", `{"Name":".a"}`, model.ValidationException, oneBroken + "Value '.a' at 'name'" + failed + "satisfy regular expression pattern: ^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$"},
		"too large":               {images, `{"MaxResults":26}`, model.ValidationException, oneBroken + "Value '26' at 'maxResults'" + failed + "have value less than or equal to 25"},
		"too small":               {images, `{"MaxResults":-1}`, model.ValidationException, oneBroken + "Value '-1' at 'maxResults'" + failed + "have value greater than or equal to 0"},
		"zero":                    {builder, named("a", `,"RootVolumeConfig":{"VolumeSizeInGb":0}`), model.ValidationException, oneBroken + "Value '0' at 'rootVolumeConfig.volumeSizeInGb'" + failed + "have value greater than or equal to 200"},
		"an enum":                 {images, `{"Type":"OPEN"}`, model.ValidationException, oneBroken + "Value 'OPEN' at 'type'" + failed + "satisfy enum value set: [PUBLIC, PRIVATE, SHARED]"},
		"an instance type":        {builder, `{"Name":"a","ImageName":"b","InstanceType":"c"}`, model.ValidationException, oneBroken + "Value 'c' at 'instanceType'" + failed + "satisfy enum value set: [stream.standard.small, …"},
		"no items":                {wsImages, `{"ImageIds":[]}`, model.ValidationException, oneBroken + "Value '[]' at 'imageIds'" + tooShort},
		"too many items":          {builder, named("a", `,"VpcConfig":{"SubnetIds":["s-1","s-2"]}`), model.ValidationException, oneBroken + "Value '[s-1, s-2]' at 'vpcConfig.subnetIds'" + failed + "have length less than or equal to 1"},
		"too many structures": {
			builder, named("a", `,"AccessEndpoints":`+list(5, `{"EndpointType":"STREAMING"}`)), model.ValidationException,
			oneBroken + "Value '[" + rep(`{"EndpointType":"STREAMING"},`, 4) + `{"EndpointType":"STREAMING"}]' at 'accessEndpoints'` + failed + "have length less than or equal to 4",
		},
		"too many tags":     {builder, named("a", `,"Tags":{`+members(51, `"k%02d":"v"`)+`}`), model.ValidationException, oneBroken + "Value '{k00=v, k01=v, k02=v, …"},
		"an item":           {builder, named("a", `,"AccessEndpoints":[{"EndpointType":"STREAMING"},{"EndpointType":"X"}]`), model.ValidationException, oneBroken + "Value 'X' at 'accessEndpoints.2.member.endpointType'" + failed + "satisfy enum value set: [STREAMING]"},
		"a key":             {builder, named("a", `,"Tags":{"aws:x":"y"}`), model.ValidationException, oneBroken + "Value 'aws:x' at 'tags.aws:x.member'" + failed + "satisfy regular expression pattern: …"},
		"a key with dots":   {builder, named("a", `,"Tags":{"a.B[0]\"":"y"}`), model.ValidationException, oneBroken + `Value 'a.B[0]"' at 'tags.a.B[0]".member'` + failed + "satisfy regular expression pattern: …"},
		"ten":               {images, `{"Names":` + list(10, `""`) + `}`, model.ValidationException, "10 validation errors detected: " + namesTooShort(10)},
		"eleven":            {images, `{"Names":` + list(11, `""`) + `}`, model.ValidationException, "11 validation errors detected: " + namesTooShort(10)},
		"very many":         {images, `{"Names":` + list(50_001, `""`) + `}`, model.ValidationException, "50001 validation errors detected: " + namesTooShort(10)},
		"200 characters":    {builder, named(rep("ä", 200), ""), model.ValidationException, oneBroken + "Value '" + rep("ä", 200) + "' at 'name'…"},
		"201 characters":    {builder, named(rep("ä", 201), ""), model.ValidationException, oneBroken + "Value '" + rep("ä", 199) + "…' at 'name'…"},
		"a list, shortened": {builder, named("a", `,"VpcConfig":{"SubnetIds":["`+rep("x", 500)+`","y"]}`), model.ValidationException, oneBroken + "Value '[" + rep("x", 198) + "…' at 'vpcConfig.subnetIds'…"},

		"no JSON":           {start, `Name=a`, model.SerializationException, "…"},
		"nothing":           {start, ``, model.SerializationException, "…"},
		"null":              {start, `null`, model.SerializationException, "…"},
		"a list":            {start, `["a"]`, model.SerializationException, "want an object, found a list"},
		"another type":      {start, `{"Name":5}`, model.SerializationException, "Name: want a string, found 5"},
		"twice":             {start, `{"Name":"a","Name":"b"}`, model.SerializationException, "Name: the name stands in the object twice"},
		"not UTF-8":         {start, "{\"Name\":\"\xff\"}", model.SerializationException, "Name: …"},
		"beyond 32 bits":    {"DescribeImageBuildersRequest", `{"MaxResults":99999999999}`, model.SerializationException, "MaxResults: want an integer of 32 bits, found 99999999999"},
		"far too large":     {images, `{"MaxResults":99999999999}`, model.SerializationException, "MaxResults: …"},
		"a null item":       {images, `{"Names":["a",null]}`, model.SerializationException, "Names[1]: …"},
		"a null structure":  {builder, named("a", `,"AccessEndpoints":[null]`), model.SerializationException, "AccessEndpoints[0]: …"},
		"a null in a map":   {builder, named("a", `,"Tags":{"env":null}`), model.SerializationException, `Tags["env"]: …`},
		"broken and unread": {builder, `{"Name":".","InstanceType":"c","ImageName":5}`, model.SerializationException, "ImageName: want a string, found 5"},

		"two that exclude each other": {builder, named("a", `,"ImageArn":"arn:aws:appstream:eu-central-1::image/b"`), model.InvalidParameterCombinationException, "ImageArn: want exactly one of ImageName and ImageArn, found both"},
		"and a broken constraint":     {builder, named("", `,"ImageArn":"arn:aws:appstream:eu-central-1::image/b"`), model.ValidationException, oneBroken + "Value '' at 'name'" + failed + "…"},
		"not together, WorkSpaces": {
			"ImportCustomWorkspaceImageRequest", strings.ReplaceAll(requestDocuments["ImportCustomWorkspaceImageRequest"], `"DCV"`, `"PCOIP"`), model.InvalidParameterValuesException,
			`Protocol: "PCOIP" does not go with the OsVersion Windows_11, want DCV or BYOP`,
		},

		"only what can be passed over, very often":   {start, `{"Name":"a",` + members(2000, `"a%d":1`) + `}`, model.ValidationException, "1000 more problems than can be listed"},
		"unknown members, then one that is broken":   {start, `{` + members(2000, `"a%d":1`) + `,"Name":""}`, model.ValidationException, "1001 more problems than can be listed"},
		"one that is broken, then unknown members":   {start, `{"Name":"",` + members(1000, `"a%d":1`) + `}`, model.ValidationException, "2 validation errors detected: Value '' at 'name'" + tooShort},
		"a structure that is no request":             {"VpcConfig", `{"SubnetIds":[""]}`, model.ValidationException, oneBroken + "Value '' at 'subnetIds.1.member'" + tooShort},
		"sensitive":                                  {"CreateImportedImageRequest", `{"AppCatalogConfig":[{"Name":"SECRET !"}]}`, model.ValidationException, "…"},
		"sensitive, of another type":                 {"CreateImportedImageRequest", `{"AppCatalogConfig":[{"Name":["SECRET !"]},"SECRET"]}`, model.SerializationException, "AppCatalogConfig[0].Name: want a string"},
		"what may be the address of a session":       {images, `{"Arns":["https://a/?parameters=SECRET"]}`, model.ValidationException, oneBroken + "Value '(hidden)' at 'arns.1.member'" + failed + "satisfy regular expression pattern: …"},
		"such an address where a number should be":   {images, `{"MaxResults":"https://a/?parameters=SECRET"}`, model.SerializationException, "MaxResults: want an integer"},
		"such an address in a list that is too long": {builder, named("a", `,"VpcConfig":{"SubnetIds":["a","https://a/?parameters=SECRET"]}`), model.ValidationException, oneBroken + "Value '(hidden)' at 'vpcConfig.subnetIds'" + failed + "…"},
	} {
		t.Run(name, func(t *testing.T) {
			got := answered(t, validate.JSON([]byte(test.document), allShapes[test.shape]()))
			if got == nil || test.code == "" {
				if got != nil || test.code != "" {
					t.Errorf("got %v, want %s", got, test.code)
				}
				return
			}
			begins, cut := strings.CutSuffix(test.message, "…")
			if got.Code != test.code || !strings.HasPrefix(got.Message, begins) || !cut && got.Message != begins {
				t.Errorf("got %s: %s\nwant %s: %s", got.Code, got.Message, test.code, test.message)
			}
			if strings.Contains(got.Message, "SECRET") {
				t.Errorf("the message shows what it must not: %s", got.Message)
			}
			if got.StatusCode != 400 {
				t.Errorf("the status is %d, want 400", got.StatusCode)
			}
		})
	}
}

// members returns n members of an object, each with its number in it.
func members(n int, format string) string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf(format, i)
	}
	return strings.Join(all, ",")
}

// TestAPIErrorOfStruct insists that a value without a document is answered as
// well, each constraint of each request with the service of its operation.
func TestAPIErrorOfStruct(t *testing.T) {
	got := answered(t, validate.Struct(&model.CreateImageBuilderRequest{Name: "\xff", ImageName: "b", InstanceType: "stream.standard.medium"}))
	want := oneBroken + "Value '\uFFFD' at 'name'" + failed + "satisfy regular expression pattern: ^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$"
	if got == nil || got.Message != want {
		t.Errorf("got %v, want %s", got, want)
	}
	for _, op := range model.Operations() {
		err := validate.Struct(op.NewRequest())
		if err == nil {
			continue // nothing is required
		}
		got := answered(t, err)
		if got == nil || got.Service != op.Service {
			t.Errorf("%s: got %v, want an error of %s", op.Name, got, op.Service)
		}
		if e, _ := errors.AsType[*validate.Error](err); "*model."+e.Shape != fmt.Sprintf("%T", op.NewRequest()) {
			t.Errorf("%s: the shape is %s", op.Name, e.Shape)
		}
	}
}

// An Error that a program makes need not be one that this package would make.
func TestAPIErrorByHand(t *testing.T) {
	var none *validate.Error
	if got := none.APIError(); got != nil {
		t.Errorf("nil gives %v", got)
	}
	var unread *int
	for name, test := range map[string]struct {
		made validate.Error
		want *model.APIError
	}{
		"empty": {},
		"an unknown shape": {
			validate.Error{Shape: "X", Violations: []validate.Violation{{Path: "A", Rule: validate.RuleNull}, {Path: "B", Rule: validate.RuleMin, Limit: "1", Value: 0}}},
			&model.APIError{Code: model.ValidationException, Message: oneBroken + "Value '0' at 'b'" + failed + "have value greater than or equal to 1", StatusCode: 400},
		},
		"odd values": {
			validate.Error{Violations: []validate.Violation{
				{Path: "a.[1]..B", Rule: "new", Value: unread},
				{Path: `T["\`, Rule: validate.RuleMin, Value: []any{make(chan int)}},
				{Path: "", Rule: validate.RuleMore, Value: "many"},
			}},
			&model.APIError{
				Code: model.ValidationException, StatusCode: 400,
				Message: "2 validation errors detected: Value '<nil>' at 'a..2.member..b'" + failed + "satisfy the rule new; " +
					`Value '[…]' at 't.\.member'` + failed + "have value greater than or equal to ",
			},
		},
		"what could not be read": {
			validate.Error{Violations: []validate.Violation{{Path: "Name", Rule: validate.RuleType, Message: "want a string, found 5"}}},
			&model.APIError{Code: model.SerializationException, Message: "Name: want a string, found 5", StatusCode: 400},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.made.APIError()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestAPIErrorIsShort insists that an answer is short and can be written,
// whatever a document of 60 KB has.
func TestAPIErrorIsShort(t *testing.T) {
	const size = 60_000
	for name, document := range map[string]string{
		"empty texts":        `{"Names":` + list(size/3, `""`) + `,"ImageIds":` + list(size/3, `""`) + `}`,
		"long texts":         `{"Names":` + list(10, quoted(strings.Repeat("\U000e0001", size/40))) + `,"Name":` + quoted(strings.Repeat("\x01", size/6)) + `}`,
		"keys":               `{"Tags":{` + members(10, quoted(strings.Repeat("\x01", size/60)+"%d")+`:"a"`) + `}}`,
		"lists":              `{"VpcConfig":{"SubnetIds":` + list(size/6, `"a"`) + `,"SecurityGroupIds":` + list(size/6, `"a"`) + `}}`,
		"structures":         `{"AccessEndpoints":` + list(size/3, `{}`) + `}`,
		"unknown values":     `{"AccessEndpoints":` + list(size/30, `{"EndpointType":"\u0001"}`) + `}`,
		"a name":             `{"` + strings.Repeat("x", size) + `":1,"` + strings.Repeat("x", size) + `":1}`,
		"nested lists":       `{"Names":` + strings.Repeat("[", size),
		"controls in a name": `{"Name":"` + strings.Repeat("\x01", size) + `"}`,
	} {
		for _, op := range model.Operations() {
			got := answered(t, validate.JSON([]byte(document), op.NewRequest()))
			if got == nil {
				continue
			}
			if body, err := got.AppendJSON(nil); err != nil || len(body) > 20_000 {
				t.Errorf("%s, %s: %d bytes, %v", name, op.Name, len(body), err)
			}
		}
	}
}

// FuzzAPIError gives any document to any request. An answer can be written, and
// without one the document can be read and the request keeps all constraints, so
// that a stand-in for the service can carry it out.
func FuzzAPIError(f *testing.F) {
	requests := make(map[string]model.Operation)
	for _, op := range model.Operations() {
		requests[reflect.TypeOf(op.NewRequest()).Elem().Name()] = op
	}
	names := slices.Sorted(maps.Keys(requests))
	add := func(shape, document string) {
		if i := slices.Index(names, shape); i >= 0 {
			f.Add(uint8(i), []byte(document))
		}
	}
	seen := make(map[string]bool) // a seed for each rule of a request; FuzzJSON has all
	for _, b := range breakers {
		if rule := b.shape + " " + b.rule; !seen[rule] {
			seen[rule] = true
			add(b.shape, `{"`+b.member+`": `+b.value+`}`)
		}
	}
	for shape, document := range requestDocuments {
		add(shape, document)
		add(shape, strings.ReplaceAll(document, `"`, ""))
		add(shape, `{"X": null, `+strings.TrimPrefix(strings.TrimSpace(document), "{"))
	}
	f.Fuzz(func(t *testing.T, i uint8, document []byte) {
		op := requests[names[int(i)%len(names)]]
		err := validate.JSON(document, op.NewRequest())
		got := answered(t, err)
		if got == nil {
			request := op.NewRequest()
			if err := request.UnmarshalJSON(document); err != nil {
				t.Errorf("%s takes what can't be read: %v", op.Name, err)
			}
			if err := validate.Struct(request); err != nil {
				t.Errorf("%s takes what breaks constraints: %v", op.Name, err)
			}
			return
		}
		body, encoding := got.AppendJSON(nil)
		if encoding != nil || len(body) > 20_000 || got.Service != op.Service || err == nil {
			t.Errorf("%s: %d bytes for %s, %v", op.Name, len(body), got.Service, encoding)
		}
		if again := model.DecodeAPIError(got.StatusCode, nil, body); again.Code != got.Code || again.Message != got.Message {
			t.Errorf("%s: %v is read as %v", op.Name, got, again)
		}
	})
}
