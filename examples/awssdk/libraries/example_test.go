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

// send sends a request with a misspelled instance type and prints the answer.
func send(handler http.Handler) {
	request := httptest.NewRequest(http.MethodPost, "/builders", strings.NewReader(
		`{"Name": "office", "ImageName": "base", "InstanceType": "stream.standard.smal"}`))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	fmt.Println(answer.Code, strings.TrimSpace(answer.Body.String()))
}

func ExampleRegisterGin() {
	if err := libraries.RegisterGin(binding.Validator); err != nil {
		fmt.Println(err)
		return
	}
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.POST("/builders", libraries.GinCreateImageBuilder)
	send(router)
	// Output: 400 [{"path":"InstanceType","rule":"enum","detail":"\"stream.standard.smal\" is not a known instance type; did you mean \"stream.standard.small\"?"}]
}

func ExampleNewEchoValidator() {
	v, err := libraries.NewEchoValidator()
	if err != nil {
		fmt.Println(err)
		return
	}
	e := echo.New()
	e.Validator = v
	e.POST("/builders", libraries.EchoCreateImageBuilder)
	send(e)
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
	for _, p := range libraries.Problems(libraries.CheckYAML(configuration, &request)) {
		fmt.Println(p.Path + ": " + p.Detail)
	}
	// Output: RootVolumeConfig.VolumeSizeInGB: unknown member; did you mean "VolumeSizeInGb"?
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
