# Every target runs with nothing but Go installed: tools run by `go run` at a
# fixed version, so go.mod stays clean.

GOFUMPT    = go run mvdan.cc/gofumpt@v0.12.0
GOLANGCI   = go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0 run --allow-parallel-runners --config $(CURDIR)/.golangci.yml
REVIVE     = go run github.com/mgechev/revive@v1.15.0 -config $(CURDIR)/revive.toml -set_exit_status
ACTIONLINT = go run github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
NEXT_GO    = go1.27.4

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: check
check: format vet vet-os lint generated tidy api race test-386 awssdk test-next ## Everything that CI checks

.PHONY: format
format: ## Fail where gofumpt would change a file
	@files=$$($(GOFUMPT) -l .) && if [ -n "$$files" ]; then echo "not formatted, run make fmt:"; echo "$$files"; exit 1; fi

.PHONY: fmt
fmt: ## Format every file
	$(GOFUMPT) -w .

.PHONY: vet
vet: ## Run go vet
	go vet ./...

.PHONY: vet-os
vet-os: ## Run go vet as on Windows and macOS
	GOOS=windows go vet ./...
	GOOS=darwin go vet ./...

.PHONY: lint
lint: ## Run golangci-lint's standard set, revive and actionlint
	$(GOLANGCI) ./...
	$(REVIVE) ./...
	$(ACTIONLINT) .github/workflows/*.yml

.PHONY: generated
generated: ## Fail where generated code is not what the generator writes now
	scripts/generated-fresh.sh

.PHONY: tidy
tidy: ## Fail where go.mod is not tidy
	go mod tidy -diff

.PHONY: api
api: ## Fail where the exported API is not that of the listings, or not compatible with the last tag
	scripts/api.sh

.PHONY: api-update
api-update: ## Write the listings of the exported API anew (CI refuses)
	go test ./api -update

.PHONY: test
test: ## Run the tests
	go test ./...

.PHONY: race
race: ## Run the tests under the race detector
	go test -race ./...

.PHONY: test-386
test-386: ## Run the tests on a 32-bit machine
	GOARCH=386 go vet ./...
	GOARCH=386 go test ./...

# The AWS SDK speaks JSON in one module, CBOR in the other.
AWSSDK = examples/awssdk examples/awssdk/rpcv2cbor

.PHONY: awssdk
awssdk: ## Check the modules that compare with the AWS SDK and other peers
	@for module in $(AWSSDK); do \
		echo "$$module:" && cd $(CURDIR)/$$module && \
		go mod tidy -diff && go vet ./... && $(GOLANGCI) ./... && $(REVIVE) ./... && go test ./... || exit 1; \
	done

.PHONY: test-next
test-next: ## Run the tests with the next Go release, where it can be had
	@if GOTOOLCHAIN=$(NEXT_GO) go version >/dev/null 2>&1; then \
		GOTOOLCHAIN=$(NEXT_GO) go version && GOTOOLCHAIN=$(NEXT_GO) go test ./...; \
	else echo "NOTICE: $(NEXT_GO) can't be had here, its tests are skipped"; fi

.PHONY: generate
generate: ## Write the generated code anew
	go generate ./...

.PHONY: golden
golden: ## Rewrite the derived golden files (CI refuses)
	go test ./examples/inventory ./examples/preflight -update

FUZZTIME ?= 30s
.PHONY: fuzz
fuzz: ## Run every fuzz target for FUZZTIME (default 30s)
	scripts/fuzz.sh $(FUZZTIME)

.PHONY: conformance
conformance: ## Drive examples/fakeservice with the AWS SDKs for Go, and the AWS CLI, boto3 and SDK for JavaScript, where installed
	CONFORMANCE=1 go -C examples/awssdk test -count 1 -v ./conformance
	go -C examples/awssdk/rpcv2cbor test -count 1 -v ./conformance

LOAD ?= 30s
.PHONY: load
load: ## Load examples/fakeservice with 64 clients for LOAD (default 30s)
	LOAD=$(LOAD) go test -race -count 1 -v -run TestLoad ./examples/fakeservice

.PHONY: bench
bench: ## Compare the codec with its peers, in minutes
	scripts/bench.sh
