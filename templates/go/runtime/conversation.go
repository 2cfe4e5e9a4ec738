package runtimeclient

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"time"

	"example.com/runtime-client-go/internal/apijson"
	"example.com/runtime-client-go/internal/apiquery"
	"example.com/runtime-client-go/internal/paramutil"
	"example.com/runtime-client-go/internal/requestconfig"
	"example.com/runtime-client-go/option"
	"example.com/runtime-client-go/packages/jsonl"
	"example.com/runtime-client-go/packages/pagination"
	"example.com/runtime-client-go/packages/param"
	"example.com/runtime-client-go/packages/respjson"
	"example.com/runtime-client-go/packages/ssestream"
	"example.com/runtime-client-go/shared/constant"
)

// ConversationService has the methods on conversations.
//
// Services made by [NewConversationService] do not read the environment; those of a [Client] have its options.
type ConversationService struct {
	Options []option.RequestOption
}

// NewConversationService returns a service with these options.
func NewConversationService(opts ...option.RequestOption) (r ConversationService) {
	r = ConversationService{}
	r.Options = opts
	return
}

// New begins a conversation.
func (r *ConversationService) New(ctx context.Context, body ConversationNewParams, opts ...option.RequestOption) (res *Conversation, err error) {
	opts = slices.Concat(r.Options, requestconfig.Arguments, opts)
	path := requestconfig.LiteralPath("conversations")
	err = requestconfig.ExecuteNewRequest(ctx, http.MethodPost, path, body, &res, opts...)
	return res, err
}

// Get returns a conversation.
func (r *ConversationService) Get(ctx context.Context, conversationID string, opts ...option.RequestOption) (res *Conversation, err error) {
	opts = slices.Concat(r.Options, opts)
	if conversationID == "" {
		return nil, errors.New("missing required conversation_id parameter")
	}
	path := requestconfig.FormatPath("conversations/%s", conversationID)
	err = requestconfig.ExecuteNewRequest(ctx, http.MethodGet, path, nil, &res, opts...)
	return res, err
}

// Delete ends a conversation of a project, which is the client's if params do not say.
func (r *ConversationService) Delete(ctx context.Context, conversationID string, body ConversationDeleteParams, opts ...option.RequestOption) (err error) {
	opts = slices.Concat(r.Options, opts)
	opts = append([]option.RequestOption{option.WithHeader("Accept", "*/*")}, opts...)
	precfg, err := requestconfig.PreRequestOptions(opts...)
	if err != nil {
		return err
	}
	requestconfig.UseDefaultParam(&body.Project, precfg.Project)
	if !body.Project.Valid() {
		return errors.New("missing required project parameter")
	}
	if conversationID == "" {
		return errors.New("missing required conversation_id parameter")
	}
	path := requestconfig.FormatPath("projects/%s/conversations/%s", body.Project.Value, conversationID)
	err = requestconfig.ExecuteNewRequest(ctx, http.MethodDelete, path, nil, nil, opts...)
	return err
}

// List returns a page of a conversation's items.
func (r *ConversationService) List(ctx context.Context, conversationID string, query ConversationListParams, opts ...option.RequestOption) (res *pagination.CursorPage[ItemUnion], err error) {
	opts = slices.Concat(r.Options, requestconfig.Arguments, opts)
	if conversationID == "" {
		return nil, errors.New("missing required conversation_id parameter")
	}
	path := requestconfig.FormatPath("conversations/%s/items", conversationID)
	cfg, err := requestconfig.NewRequestConfig(ctx, http.MethodGet, path, query, &res, opts...)
	if err != nil {
		return nil, err
	}
	if err = cfg.Execute(); err != nil {
		return nil, err
	}
	res.SetPageConfig(cfg, cfg.Response)
	return res, nil
}

// ListAutoPaging goes through all of a conversation's items.
func (r *ConversationService) ListAutoPaging(ctx context.Context, conversationID string, query ConversationListParams, opts ...option.RequestOption) *pagination.CursorPageAutoPager[ItemUnion] {
	return pagination.NewCursorPageAutoPager(r.List(ctx, conversationID, query, opts...))
}

// AnswerStreaming streams an answer.
func (r *ConversationService) AnswerStreaming(ctx context.Context, conversationID string, body ConversationNewParams, opts ...option.RequestOption) (stream *ssestream.Stream[ItemUnion]) {
	var (
		raw *http.Response
		err error
	)
	opts = slices.Concat(r.Options, requestconfig.Arguments, opts)
	opts = append(opts, option.WithJSONSet("stream", true))
	path := requestconfig.FormatPath("conversations/%s/answer", conversationID)
	err = requestconfig.ExecuteNewRequest(ctx, http.MethodPost, path, body, &raw, opts...)
	return ssestream.NewStream[ItemUnion](ssestream.NewDecoder(raw), err)
}

// ExportStreaming streams the items as lines.
func (r *ConversationService) ExportStreaming(ctx context.Context, conversationID string, opts ...option.RequestOption) (stream *jsonl.Stream[ItemUnion]) {
	var (
		raw *http.Response
		err error
	)
	opts = slices.Concat(r.Options, opts)
	opts = append([]option.RequestOption{option.WithHeader("Accept", "application/jsonl")}, opts...)
	path := requestconfig.FormatPath("conversations/%s/export", conversationID)
	err = requestconfig.ExecuteNewRequest(ctx, http.MethodGet, path, nil, &raw, opts...)
	return jsonl.NewStream[ItemUnion](raw, err)
}

// Conversation is a response.
type Conversation struct {
	ID string `json:"id" api:"required"`
	// Unix time.
	CreatedAt time.Time               `json:"created_at" api:"required" format:"unixtime"`
	Title     string                  `json:"title" api:"nullable"`
	Count     int64                   `json:"count"`
	Score     float64                 `json:"score"`
	Closed    bool                    `json:"closed"`
	Updated   time.Time               `json:"updated" format:"date-time"`
	Status    ConversationStatus      `json:"status"`
	Tags      []string                `json:"tags"`
	Metadata  map[string]string       `json:"metadata" api:"nullable"`
	Owner     ConversationOwner       `json:"owner"`
	Items     []ItemUnion             `json:"items"`
	Answer    ConversationAnswerUnion `json:"answer"`
	Object    constant.Message        `json:"object" api:"required" default:"message"`
	Settings  map[string]any          `json:"settings"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		ID          respjson.Field
		CreatedAt   respjson.Field
		Title       respjson.Field
		Count       respjson.Field
		Score       respjson.Field
		Closed      respjson.Field
		Updated     respjson.Field
		Status      respjson.Field
		Tags        respjson.Field
		Metadata    respjson.Field
		Owner       respjson.Field
		Items       respjson.Field
		Answer      respjson.Field
		Object      respjson.Field
		Settings    respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
}

// RawJSON returns the conversation as the server has sent it.
func (r Conversation) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads a conversation.
func (r *Conversation) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// MarshalJSON writes the conversation as the server has sent it, but for what was changed since.
func (r Conversation) MarshalJSON() ([]byte, error) {
	return apijson.MarshalResponse(&r)
}

// ToParam returns params with all that the response holds.
func (r Conversation) ToParam() ConversationParam {
	return apijson.Convert[ConversationParam](r)
}

// ConversationStatus is an enum.
type ConversationStatus string

// The values of [ConversationStatus].
const (
	ConversationStatusOpen   ConversationStatus = "open"
	ConversationStatusClosed ConversationStatus = "closed"
)

// ConversationOwner is an inline object of a response.
type ConversationOwner struct {
	Name string `json:"name" api:"required"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		Name        respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
}

// RawJSON returns the owner as the server has sent it.
func (r ConversationOwner) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads an owner.
func (r *ConversationOwner) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// MarshalJSON writes the owner as the server has sent it, but for what was changed since.
func (r ConversationOwner) MarshalJSON() ([]byte, error) {
	return apijson.MarshalResponse(&r)
}

// ConversationAnswerUnion is a union of a text, a list of texts and an object, of a response.
type ConversationAnswerUnion struct {
	// OfString is set if the value is a text.
	OfString string `json:",inline"`
	// OfStringArray is set if the value is a list.
	OfStringArray []string `json:",inline"`
	// Text is that of the variant [ConversationOwner].
	Name string `json:"name"`
	JSON struct {
		OfString      respjson.Field
		OfStringArray respjson.Field
		Name          respjson.Field
		raw           string
	} `json:"-"`
}

// AsString returns the variant that is a text.
func (u ConversationAnswerUnion) AsString() (v string) {
	apijson.Into(u.JSON.raw, &v)
	return
}

// AsStringArray returns the variant that is a list.
func (u ConversationAnswerUnion) AsStringArray() (v []string) {
	apijson.Into(u.JSON.raw, &v)
	return
}

// AsConversationOwner returns the variant that is an object.
func (u ConversationAnswerUnion) AsConversationOwner() (v ConversationOwner) {
	apijson.Into(u.JSON.raw, &v)
	return
}

// RawJSON returns the answer as the server has sent it.
func (u ConversationAnswerUnion) RawJSON() string { return u.JSON.raw }

// UnmarshalJSON reads an answer.
func (u *ConversationAnswerUnion) UnmarshalJSON(data []byte) error {
	return apijson.UnmarshalRoot(data, u)
}

// MarshalJSON writes the answer as the server has sent it, but for what was changed since.
func (u ConversationAnswerUnion) MarshalJSON() ([]byte, error) {
	return apijson.MarshalResponse(&u)
}

// ItemUnion has the properties of all kinds of items. [ItemUnion.AsAny] gives the one that it is.
type ItemUnion struct {
	ID string `json:"id"`
	// Any of "message", "image".
	Type string `json:"type"`
	// Of the variant [ItemMessage].
	Text string `json:"text"`
	// Of the variant [ItemImage].
	URL  string `json:"url"`
	JSON struct {
		ID   respjson.Field
		Type respjson.Field
		Text respjson.Field
		URL  respjson.Field
		raw  string
	} `json:"-"`
}

// anyItem is implemented by the variants of [ItemUnion].
type anyItem interface{ implItemUnion() }

func (ItemMessage) implItemUnion() {}
func (ItemImage) implItemUnion()   {}

// AsAny returns the variant that the item is, nil if it is one that this version does not know.
//
//	switch variant := item.AsAny().(type) {
//	case runtimeclient.ItemMessage:
//	case runtimeclient.ItemImage:
//	default:
//	}
func (u ItemUnion) AsAny() anyItem {
	switch u.Type {
	case "message":
		return u.AsMessage()
	case "image":
		return u.AsImage()
	}
	return nil
}

// AsMessage returns the item as a message.
func (u ItemUnion) AsMessage() (v ItemMessage) {
	apijson.Into(u.JSON.raw, &v)
	return
}

// AsImage returns the item as an image.
func (u ItemUnion) AsImage() (v ItemImage) {
	apijson.Into(u.JSON.raw, &v)
	return
}

// RawJSON returns the item as the server has sent it.
func (u ItemUnion) RawJSON() string { return u.JSON.raw }

// UnmarshalJSON reads an item.
func (u *ItemUnion) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, u) }

// MarshalJSON writes the item as the server has sent it, but for what was changed since.
func (u ItemUnion) MarshalJSON() ([]byte, error) {
	return apijson.MarshalResponse(&u)
}

// ItemMessage is a variant of [ItemUnion].
type ItemMessage struct {
	ID   string           `json:"id" api:"required"`
	Text string           `json:"text" api:"required"`
	Type constant.Message `json:"type" api:"required" default:"message"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		ID          respjson.Field
		Text        respjson.Field
		Type        respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
}

// RawJSON returns the message as the server has sent it.
func (r ItemMessage) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads a message.
func (r *ItemMessage) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// ItemImage is a variant of [ItemUnion].
type ItemImage struct {
	ID   string              `json:"id" api:"required"`
	URL  string              `json:"url" api:"required" format:"uri"`
	Type constant.InputImage `json:"type" api:"required" default:"input_image"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		ID          respjson.Field
		URL         respjson.Field
		Type        respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
}

// RawJSON returns the image as the server has sent it.
func (r ItemImage) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads an image.
func (r *ItemImage) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// ConversationParam is the twin of [Conversation] for requests.
//
// The properties ID, Object are required.
type ConversationParam struct {
	Title    param.Opt[string]      `json:"title,omitzero" api:"required"`
	ID       string                 `json:"id" api:"required"`
	Count    param.Opt[int64]       `json:"count,omitzero"`
	Score    param.Opt[float64]     `json:"score,omitzero"`
	Closed   param.Opt[bool]        `json:"closed,omitzero"`
	Updated  param.Opt[time.Time]   `json:"updated,omitzero" format:"date-time"`
	Status   ConversationStatus     `json:"status,omitzero"`
	Tags     []string               `json:"tags,omitzero"`
	Metadata map[string]string      `json:"metadata,omitzero"`
	Owner    ConversationOwnerParam `json:"owner,omitzero"`
	Object   constant.Message       `json:"object" api:"required" default:"message"`
	paramObj
}

// MarshalJSON writes the params.
func (r ConversationParam) MarshalJSON() (data []byte, err error) {
	return apijson.MarshalParams(&r)
}

// UnmarshalJSON reads the params.
func (r *ConversationParam) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// ConversationOwnerParam is an inline object of a request.
type ConversationOwnerParam struct {
	Name string `json:"name" api:"required"`
	paramObj
}

// MarshalJSON writes the params.
func (r ConversationOwnerParam) MarshalJSON() (data []byte, err error) {
	return apijson.MarshalParams(&r)
}

// UnmarshalJSON reads the params.
func (r *ConversationOwnerParam) UnmarshalJSON(data []byte) error {
	return apijson.UnmarshalRoot(data, r)
}

// ConversationNewParams are the params of [ConversationService.New].
type ConversationNewParams struct {
	Items     []ItemUnionParam     `json:"items,omitzero" api:"required"`
	Model     string               `json:"model" api:"required"`
	Title     param.Opt[string]    `json:"title,omitzero"`
	Limit     param.Opt[int64]     `json:"limit,omitzero"`
	Since     param.Opt[time.Time] `json:"since,omitzero" format:"date"`
	Trace     param.Opt[string]    `header:"X-Trace,omitzero" json:"-"`
	Betas     []string             `header:"X-Beta,omitzero" json:"-"`
	Include   []string             `query:"include,omitzero" json:"-"`
	Metadata  map[string]string    `json:"metadata,omitzero"`
	Numbers   []int64              `json:"numbers,omitzero"`
	Input     InputUnionParam      `json:"input,omitzero"`
	Existing  ConversationParam    `json:"existing,omitzero"`
	Status    ConversationStatus   `json:"status,omitzero"`
	Arbitrary any                  `json:"arbitrary,omitzero"`
	paramObj
}

// MarshalJSON writes the body.
func (r ConversationNewParams) MarshalJSON() (data []byte, err error) {
	return apijson.MarshalParams(&r)
}

// UnmarshalJSON reads the body.
func (r *ConversationNewParams) UnmarshalJSON(data []byte) error {
	return apijson.UnmarshalRoot(data, r)
}

// URLQuery returns the query.
func (r ConversationNewParams) URLQuery() (v url.Values, err error) {
	return apiquery.MarshalWithSettings(r, apiquery.QuerySettings{
		ArrayFormat:  apiquery.ArrayQueryFormatBrackets,
		NestedFormat: apiquery.NestedQueryFormatBrackets,
	})
}

// ItemUnionParam is a union of objects that are told apart by a property, of a request. One field can be set.
type ItemUnionParam struct {
	OfMessage  *ItemMessageParam `json:",omitzero,inline" variant:"message"`
	OfImage    *ItemImageParam   `json:",omitzero,inline" variant:"input_image,image"`
	paramUnion `discriminator:"type"`
}

// MarshalJSON writes the variant that is set.
func (u ItemUnionParam) MarshalJSON() ([]byte, error) {
	return apijson.MarshalParams(&u)
}

// UnmarshalJSON reads a variant.
func (u *ItemUnionParam) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, u) }

// GetType returns the property of the variant that is set.
func (u ItemUnionParam) GetType() *string {
	if vt := u.OfMessage; vt != nil {
		return (*string)(&vt.Type)
	} else if vt := u.OfImage; vt != nil {
		return (*string)(&vt.Type)
	}
	return nil
}

// GetText returns the property of the variant that is set, nil if it has none.
func (u ItemUnionParam) GetText() *string {
	if vt := u.OfMessage; vt != nil {
		return &vt.Text
	}
	return nil
}

// GetDetail returns the property of the variant that is set, nil if it has none.
func (u ItemUnionParam) GetDetail() *string {
	if vt := u.OfImage; vt != nil {
		return paramutil.AddrIfPresent(vt.Detail, &vt.Detail.Value)
	}
	return nil
}

// ItemUnionParamOfMessage returns a message.
func ItemUnionParamOfMessage(text string) ItemUnionParam {
	return ItemUnionParam{OfMessage: &ItemMessageParam{Text: text}}
}

// ItemMessageParam is a variant of [ItemUnionParam]. Its type may be left out.
type ItemMessageParam struct {
	Text string `json:"text" api:"required"`
	// Any of "user", "assistant".
	Role string `json:"role,omitzero" enum:"user,assistant"`
	// Any of "message".
	Type ItemMessageType `json:"type,omitzero"`
	paramObj
}

// ItemMessageType is an enum.
type ItemMessageType string

// The values of [ItemMessageType].
const (
	ItemMessageTypeMessage ItemMessageType = "message"
)

// MarshalJSON writes the params.
func (r ItemMessageParam) MarshalJSON() (data []byte, err error) {
	return apijson.MarshalParams(&r)
}

// UnmarshalJSON reads the params.
func (r *ItemMessageParam) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// ItemImageParam is a variant of [ItemUnionParam].
type ItemImageParam struct {
	URL    string            `json:"url" api:"required" format:"uri"`
	Detail param.Opt[string] `json:"detail,omitzero"`
	// This field can be elided, and will marshal its zero value as "input_image".
	Type constant.InputImage `json:"type" api:"required" default:"input_image"`
	paramObj
}

// MarshalJSON writes the params.
func (r ItemImageParam) MarshalJSON() (data []byte, err error) {
	return apijson.MarshalParams(&r)
}

// UnmarshalJSON reads the params.
func (r *ItemImageParam) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// InputUnionParam is a union of values of different kinds, of a request. One field can be set.
type InputUnionParam struct {
	OfString   param.Opt[string]       `json:",omitzero,inline"`
	OfInt      param.Opt[int64]        `json:",omitzero,inline"`
	OfItems    []ItemUnionParam        `json:",omitzero,inline"`
	OfOwner    *ConversationOwnerParam `json:",omitzero,inline"`
	OfSettings *InputSettingsParam     `json:",omitzero,inline"`
	paramUnion
}

// MarshalJSON writes the variant that is set.
func (u InputUnionParam) MarshalJSON() ([]byte, error) {
	return apijson.MarshalParams(&u)
}

// UnmarshalJSON reads a variant.
func (u *InputUnionParam) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, u) }

// InputSettingsParam is an object with properties of any name.
type InputSettingsParam struct {
	Depth       param.Opt[int64] `json:"depth,omitzero"`
	ExtraFields map[string]int64 `json:"-" api:"extrafields"`
	paramObj
}

// MarshalJSON writes the params.
func (r InputSettingsParam) MarshalJSON() (data []byte, err error) {
	return apijson.MarshalParams(&r)
}

// UnmarshalJSON reads the params.
func (r *InputSettingsParam) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// ConversationDeleteParams are the params of [ConversationService.Delete].
type ConversationDeleteParams struct {
	// Use [option.WithProject] on the client to set a default.
	Project param.Opt[string] `path:"project,omitzero" api:"required" json:"-"`
	paramObj
}

// ConversationListParams are the params of [ConversationService.List].
type ConversationListParams struct {
	After   param.Opt[string]            `query:"after,omitzero" json:"-"`
	Limit   param.Opt[int64]             `query:"limit,omitzero" json:"-"`
	Before  param.Opt[time.Time]         `query:"before,omitzero" format:"date" json:"-"`
	Include []string                     `query:"include,omitzero" json:"-"`
	Filter  ConversationListParamsFilter `query:"filter,omitzero" json:"-"`
	paramObj
}

// URLQuery returns the query.
func (r ConversationListParams) URLQuery() (v url.Values, err error) {
	return apiquery.MarshalWithSettings(r, apiquery.QuerySettings{
		ArrayFormat:  apiquery.ArrayQueryFormatBrackets,
		NestedFormat: apiquery.NestedQueryFormatBrackets,
	})
}

// ConversationListParamsFilter is an object of a query.
type ConversationListParamsFilter struct {
	Status ConversationStatus `query:"status,omitzero" json:"-"`
	Labels []string           `query:"labels,omitzero" json:"-"`
	paramObj
}

// URLQuery returns the query.
func (r ConversationListParamsFilter) URLQuery() (v url.Values, err error) {
	return apiquery.MarshalWithSettings(r, apiquery.QuerySettings{
		ArrayFormat:  apiquery.ArrayQueryFormatBrackets,
		NestedFormat: apiquery.NestedQueryFormatBrackets,
	})
}
