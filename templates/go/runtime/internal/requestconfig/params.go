package requestconfig

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"strings"

	"example.com/runtime-client-go/internal/apiform"
	"example.com/runtime-client-go/internal/apijson"
	"example.com/runtime-client-go/internal/apiquery"
	"example.com/runtime-client-go/internal/replay"
	"example.com/runtime-client-go/packages/param"
)

const (
	contentJSON   = "application/json"
	contentForm   = "application/x-www-form-urlencoded"
	contentBinary = "application/octet-stream"
)

// setParams puts params into query, headers and body. Params structs say by their methods what goes where; other values
// are the query of requests that have no body, and the JSON body of others.
func (cfg *RequestConfig) setParams(params any) error {
	if v := reflect.ValueOf(params); !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
		return nil
	}
	if err := cfg.setHeaderParams(reflect.ValueOf(params)); err != nil {
		return err
	}
	withQuery, isQuery := params.(interface{ URLQuery() (url.Values, error) })
	if isQuery {
		query, err := withQuery.URLQuery()
		if err != nil {
			return err
		}
		cfg.setQueryParams(query)
	}
	switch params := params.(type) {
	case interface {
		MultipartForm() (*apiform.Form, error)
	}:
		form, err := params.MultipartForm()
		if err != nil {
			return err
		}
		if asJSON, ok := params.(json.Marshaler); ok && form.Files == 0 {
			// The API takes both, and a form only for the sake of files.
			return cfg.setJSONParams(asJSON)
		}
		cfg.setSource(form.ContentType, form.Source)
		return nil
	case interface {
		MarshalMultipart() (data []byte, contentType string, err error)
	}:
		data, contentType, err := params.MarshalMultipart()
		if err != nil {
			return err
		}
		cfg.setBody(contentType, data)
		return nil
	case interface{ URLForm() (url.Values, error) }:
		form, err := params.URLForm()
		if err != nil {
			return err
		}
		cfg.setBody(contentForm, []byte(form.Encode()))
		return nil
	case url.Values:
		cfg.setQueryParams(params)
		return nil
	case json.Marshaler:
		return cfg.setJSONParams(params)
	case []byte, io.Reader:
		return cfg.SetBody("", params)
	}
	_, saysItAll := params.(param.ParamStruct)
	switch {
	case isQuery, saysItAll:
		// Without a method for a body there is none, as where there are values for the path alone.
		return nil
	case cfg.Request.Method == http.MethodGet || cfg.Request.Method == http.MethodHead:
		query, err := apiquery.MarshalWithSettings(params, apiquery.QuerySettings{})
		if err == nil {
			cfg.setQueryParams(query)
		}
		return err
	default:
		return cfg.SetBody("", params)
	}
}

// setJSONParams sends params as JSON. A params struct that comes to null has one value for the whole body, which was
// left out: there is no body then.
func (cfg *RequestConfig) setJSONParams(params json.Marshaler) error {
	data, err := apijson.Marshal(params)
	if err != nil {
		return err
	}
	if own, ok := params.(param.ParamStruct); ok && string(data) == "null" {
		if _, asked := own.Overrides(); !asked {
			return nil
		}
	}
	cfg.setBody(contentJSON, data)
	return nil
}

// Arguments stands between the options of the client and those of the call: what the params say goes before the former
// and gives way to the latter.
var Arguments = []RequestOption{RequestOptionFunc((*RequestConfig).setArguments)}

// setArguments says once more what the params have said, but for the body.
func (cfg *RequestConfig) setArguments() error {
	for _, header := range cfg.headerParams {
		cfg.SetHeader(header[0], header[1])
	}
	cfg.setQueryParams(cfg.queryParams)
	return nil
}

func (cfg *RequestConfig) setQueryParams(query url.Values) {
	if len(query) == 0 {
		return
	}
	cfg.queryParams = query
	cfg.EditQuery(func(all url.Values) {
		for name, values := range query {
			all[name] = values
		}
	})
}

// setHeaderParams sends the fields of a params struct that have the tag header.
func (cfg *RequestConfig) setHeaderParams(v reflect.Value) error {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return nil
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		tag, ok := f.Tag.Lookup("header")
		name, options, _ := strings.Cut(tag, ",")
		if !ok || strings.Contains(options, "omitzero") && v.Field(i).IsZero() {
			continue
		}
		text, err := headerText(v.Field(i), f.Tag.Get("format"))
		if err != nil {
			return fmt.Errorf("the header %s: %w", name, err)
		}
		if text == "" {
			text = f.Tag.Get("default")
		}
		if text != "" {
			cfg.headerParams = append(cfg.headerParams, [2]string{name, text})
			cfg.SetHeader(name, text)
		}
	}
	return nil
}

func headerText(v reflect.Value, format string) (string, error) {
	if text, ok := apiquery.Text(v, format); ok {
		return text, nil
	}
	if v.Kind() == reflect.Slice {
		texts := make([]string, 0, v.Len())
		for i := range v.Len() {
			text, err := headerText(v.Index(i), format)
			if err != nil {
				return "", err
			}
			texts = append(texts, text)
		}
		return strings.Join(texts, ","), nil
	}
	data, err := apijson.Marshal(v.Interface())
	if string(data) == "null" {
		return "", err
	}
	return string(data), err
}

// SetBody makes a value the body: bytes and text as they are, the content of readers, forms, and everything else as
// JSON. An empty contentType stands for what is usual for such a value.
func (cfg *RequestConfig) SetBody(contentType string, value any) error {
	or := func(usual string) string {
		if contentType == "" {
			return usual
		}
		return contentType
	}
	switch value := value.(type) {
	case nil:
		cfg.body = nil
		cfg.Request.Header.Del("Content-Type")
	case []byte:
		cfg.setBody(or(contentBinary), value)
	case string:
		cfg.setBody(or("text/plain; charset=utf-8"), []byte(value))
	case io.Reader:
		cfg.setSource(or(contentBinary), replay.Of(value))
	case url.Values:
		cfg.setBody(or(contentForm), []byte(value.Encode()))
	default:
		data, err := apijson.Marshal(value)
		if err != nil {
			return err
		}
		cfg.setBody(or(contentJSON), data)
	}
	return nil
}

func (cfg *RequestConfig) setBody(contentType string, data []byte) {
	if data == nil {
		data = []byte{}
	}
	cfg.setSource(contentType, replay.Bytes(data))
	cfg.body.data = data
}

func (cfg *RequestConfig) setSource(contentType string, source replay.Source) {
	cfg.body = &body{source: source}
	cfg.Request.Header.Set("Content-Type", contentType)
}
