package libraries_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/labstack/echo/v5"

	"github.com/euc-go/eucmodel/examples/awssdk/libraries"
	"github.com/euc-go/eucmodel/model"
)

// send sends a request and prints the answer.
func send(handler http.Handler, body string) {
	request := httptest.NewRequest(http.MethodPost, "/builders", strings.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	fmt.Println(answer.Code, strings.TrimSpace(answer.Body.String()))
}

// The misspelled member is reported.
func ExampleEchoBinder() {
	e := echo.New()
	e.Binder = libraries.EchoBinder{Binder: e.Binder}
	e.POST("/builders", libraries.EchoCreateImageBuilder)
	send(e, `{"Name": "office", "ImageName": "base", "InstanceType": "stream.standard.small", "Descripton": "x"}`)
	// Output: 400 {"shape":"CreateImageBuilderRequest","violations":[{"path":"Descripton","pointer":"/Descripton","rule":"unknown-member","message":"unknown member; did you mean \"Description\"?","line":1,"column":82,"offset":81}]}
}

func ExampleGinBinding() {
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.POST("/builders", libraries.GinCreateImageBuilder)
	send(router, `{"Name": "office", "ImageName": "base", "InstanceType": "stream.standard.small", "Descripton": "x"}`)
	// Output: 400 {"shape":"CreateImageBuilderRequest","violations":[{"path":"Descripton","pointer":"/Descripton","rule":"unknown-member","message":"unknown member; did you mean \"Description\"?","line":1,"column":82,"offset":81}]}
}

// The broken constraint is reported, but not the misspelled member.
func ExampleRegisterGin() {
	if err := libraries.RegisterGin(binding.Validator); err != nil {
		fmt.Println(err)
		return
	}
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.POST("/builders", libraries.GinCreateBound)
	send(router, `{"Name": "office", "ImageName": "base", "InstanceType": "stream.standard.smal", "Descripton": "x"}`)
	// Output: 400 [{"path":"InstanceType","rule":"enum","detail":"\"stream.standard.smal\" is not a known instance type; did you mean \"stream.standard.small\"?"}]
}

// The broken constraint is reported, but not the misspelled member.
func ExampleNewEchoValidator() {
	v, err := libraries.NewEchoValidator()
	if err != nil {
		fmt.Println(err)
		return
	}
	e := echo.New()
	e.Validator = v
	e.POST("/builders", libraries.EchoCreateBound)
	send(e, `{"Name": "office", "ImageName": "base", "InstanceType": "stream.standard.smal", "Descripton": "x"}`)
	// Output: 400 [{"path":"InstanceType","rule":"enum","detail":"\"stream.standard.smal\" is not a known instance type; did you mean \"stream.standard.small\"?"}]
}

func ExampleCheckYAML() {
	configuration := []byte(`
Name: office-2026
ImageName: base
InstanceType: stream.standard.medium
RootVolumeConfig:
  VolumeSizeInGB: 300
`)
	var request model.CreateImageBuilderRequest
	fmt.Println(libraries.CheckYAML(configuration, &request))
	// Output: RootVolumeConfig.VolumeSizeInGB: unknown member; did you mean "VolumeSizeInGb"? (line 6, column 19)
}

func ExampleCheckYAMLList() {
	configuration := []byte(`# our builders
size: &size stream.standard.medium
builders:
  - Name: office
    ImageName: base
    InstanceType: *size
  - Name: my lab
    ImageName: base
    InstanceType: stream.standard.smal
`)
	builders, err := libraries.CheckYAMLList[model.CreateImageBuilderRequest](configuration, "builders")
	fmt.Println(builders[0].InstanceType)
	fmt.Println(err)
	// Output:
	// stream.standard.medium
	// builders[1].Name: "my lab" is not allowed: want 1 to 101 ASCII letters, digits and _ . -, beginning with a letter or a digit (line 7, column 11)
	// builders[1].InstanceType: "stream.standard.smal" is not a known instance type; did you mean "stream.standard.small"? (line 9, column 19)
}

func ExampleColumn() {
	type column = libraries.Column[model.VpcConfig, *model.VpcConfig]
	text, err := column{V: model.VpcConfig{SubnetIds: []string{"subnet-1"}}}.Value()
	fmt.Println(text, err)

	var read column
	err = read.Scan(text)
	fmt.Println(read.V.SubnetIds, err)
	// Output:
	// {"SubnetIds":["subnet-1"]} <nil>
	// [subnet-1] <nil>
}
