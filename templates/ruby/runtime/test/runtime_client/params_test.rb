# frozen_string_literal: true

require_relative "test_helper"

class ParamsTest < Minitest::Test
  Type = RuntimeClient::Internal::Type

  def params(&fields)
    Class.new(Type::BaseModel) do
      extend RuntimeClient::Internal::Type::RequestParameters::Converter
      include RuntimeClient::Internal::Type::RequestParameters

      class_eval(&fields)
    end
  end

  def test_every_place
    model = params do
      required(:crate_id, String, in: :path)
      optional(:crate_id_, String, api_name: :crate_id)
      optional(:notify, Type::Boolean, in: :query, api_name: :doNotify)
      optional(:if_match, String, in: :header, api_name: :"If-Match")
    end
    options = {timeout: 1}
    given = {"crate_id" => "p", crate_id_: "b", notify: false, if_match: "e", more: 1}
    given[:request_options] = options
    [given, model.new(given)].each do |each|
      parsed, found = model.dump_request(each)

      assert_equal("p", parsed.path(:crate_id))
      assert_equal({doNotify: false}, parsed.query)
      assert_equal({"If-Match" => "e"}, parsed.headers)
      assert_equal({crate_id: "b", more: 1}, parsed.body)
      assert_equal(options, found)
    end
    assert_raises(ArgumentError) { model.dump_request({}).first.path(:crate_id) }
    assert_raises(ArgumentError) { model.dump_request("text") }
    assert_equal("p", given["crate_id"])
  end

  def test_whole_bodies
    model = params { optional(:body, Type::ArrayOf[String], in: :body) }

    assert_equal(["a"], model.dump_request({body: ["a"]}).first.body)
    assert_nil(model.dump_request({}).first.body)
    assert_nil(model.dump_request({body: nil}).first.body)
  end

  def test_what_this_version_does_not_know_goes_where_the_rest_goes
    in_query = params { optional(:a, String, in: :query) }
    assert_equal({a: "1", b: 2}, in_query.dump_request({a: "1", b: 2}).first.query)
    assert_equal({b: 2}, params { optional(:a, String) }.dump_request({b: 2}).first.body)
  end

  def test_streams_that_are_asked_for
    in_query = params { optional(:stream, Type::Boolean, in: :query) }
    asked = in_query.dump_request({}).first
    asked.stream!(:stream, true)
    assert_equal({stream: true}, asked.query)

    undeclared = params { optional(:a, String) }.dump_request({stream: true}).first
    assert_raises(ArgumentError) { undeclared.stream!(:stream, false) }
    undeclared.stream!(:stream, true)
    assert_equal({stream: true}, undeclared.body)
  end
end
