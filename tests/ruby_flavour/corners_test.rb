# frozen_string_literal: true

# What goes wrong easily in SDKs: run beside the SDK of corners.py by test_program.py.

require "minitest/autorun"
require "corners"

class CornersTest < Minitest::Test
  DRAWING = '{"shape":{"kind":"circle","radius":0,"new":[1]},"copies":0,"public":false,"title":"",' \
            '"marks":[{"at":0},{}],"extra":{"deep":[1.5,null]}}'

  def setup
    @server = Server.new
    @client = Corners::Client.new(base_url: @server.url, max_retries: 0)
  end

  def teardown = @server.stop

  def sent = @server.requests.last

  def json(text) = JSON.parse(text, symbolize_names: true)

  def test_values_of_a_path_stay_in_it
    @server.answer(200, {}, {id: "x"})
    {
      "../../admin?all=1#top" => "/files/f/parts/..%2F..%2Fadmin%3Fall=1%23top",
      "a/b" => "/files/f/parts/a%2Fb",
      "%2e%2e" => "/files/f/parts/%252e%252e"
    }.each do |value, target|
      assert_equal("x", @client.files.retrieve(value, file_id: "f").id)
      assert_equal(target, sent.target.gsub("%3D", "="))
    end
    asked = @server.requests.length
    [%w[f ..], %w[.. p], %w[. p], ["", "p"], ["f", ""], [nil, "p"]].each do |file, part|
      assert_raises(ArgumentError, "#{file.inspect}, #{part}") { @client.files.retrieve(part, file_id: file) }
    end
    assert_equal(asked, @server.requests.length)
  end

  def test_bodies_that_are_one_of_several_objects
    @server.answer(204, {}, "")
    assert_nil(@client.payments.create(kind: :transfer, iban: "DE1", dry_run: true))
    assert_equal([{kind: "transfer", iban: "DE1"}, "/payments?dry%2Crun=true"], [sent.json, sent.target])
    assert_equal(%i[card transfer], Corners::PaymentCreateParams::Kind.values)
    @client.payments.form(kind: :card, number: "4 2")
    assert_equal([%w[kind card], ["number", "4 2"]], URI.decode_www_form(sent.body))
    @client.payments.upload(scan: StringIO.new("scanned"))
    assert(sent.headers["content-type"].start_with?("multipart/form-data"))
    ['name="scan"', "scanned"].each { |text| assert_includes(sent.body, text) }
  end

  def test_names_that_are_no_names_in_ruby
    all = {"a,b": "1", "-": "2", " padded ": "3", 'q"t': "4", "b`q": "5", "é": "6", "{x}": "7", "a.b": "8"}
    @server.answer(200, {}, all)
    odd = Corners::Odd.coerce(all, true)
    names = Corners::Odd.fields.keys
    assert_equal(%w[1 2 3 4 5 6 7 8].sort, names.map { |name| odd.public_send(name) }.sort)
    read = @client.names.create(odd.to_h)
    assert_equal(all, sent.json)
    assert_equal(all, json(read.to_json))
  end

  def test_unions_whose_discriminator_is_left_out
    {
      '{"shape":{"radius":1}}' => "Circle", '{"shape":{"side":2}}' => "Square",
      '{"shape":{"kind":"square","side":0}}' => "Square", '{"shape":{"kind":"circle","radius":0}}' => "Circle"
    }.each do |text, variant|
      @server.answer(200, {}, text)
      drawing = @client.shapes.create(shape: {side: 1})
      assert_equal(variant, drawing.shape.class.name.split("::").last, text)
      assert_equal(json(text), json(drawing.to_json))
      @client.shapes.create(drawing.to_h)
      assert_equal(json(text), sent.json)
    end
  end

  def test_responses_lose_nothing
    [
      DRAWING,
      '{"shape":{"kind":"hexagon","sides":6},"copies":"many","public":null,"marks":{"at":1},"title":7}',
      '{"shape":3,"copies":12345678901234567890}'
    ].each do |text|
      @server.answer(200, {}, text)
      read = @client.shapes.create(shape: {side: 1})
      assert_equal(json(text), json(read.to_json))
      @client.shapes.create(read.to_h)
      assert_equal(json(text), sent.json)
    end
  end

  def test_a_response_that_is_changed_keeps_the_rest
    @server.answer(200, {}, DRAWING)
    read = @client.shapes.create(shape: {side: 1})
    assert_equal({deep: [1.5, nil]}, read[:extra])
    read.copies = 2
    @client.shapes.create(read.to_h)
    assert_equal({**json(DRAWING), copies: 2}, sent.json)
  end

  def test_errors_keep_their_body
    @server.answer(500, {"content-type" => "text/html"}, "<h1>Down for maintenance</h1>")
    error = assert_raises(Corners::Errors::InternalServerError) { @client.shapes.create(shape: {side: 1}) }
    assert_equal([500, "<h1>Down for maintenance</h1>", nil], [error.status, error.body, error.code])
    assert_includes(error.message, "Down for maintenance")
  end

  def test_errors_tell_what_the_api_says_of_them
    said = {error: {code: "gone", status: 7, message: "No.", "retry-able": false, new: 1}}
    @server.answer(404, {}, said)
    error = assert_raises(Corners::Errors::NotFoundError) { @client.shapes.create(shape: {side: 1}) }
    assert_equal(["gone", 7, false, 404], [error.code, error.status_, error.retry_able, error.status])
    assert_equal(said, error.body)
    assert_includes(error.message, "No.")
  end

  def test_lists_that_do_not_advance
    @server.answer(200, {}, '{"data":[{"shape":{"side":1}}],"next":"again"}')
    items = 0
    error = assert_raises(Corners::Errors::Error) { @client.shapes.list.auto_paging_each { items += 1 } }
    assert_operator(items, :<, 5)
    refute_empty(error.message)
  end

  def test_events_of_any_length
    title = "long " * (2 << 20)
    event = %(data: {"shape":{"side":1},"title":"#{title}"}\n\n)
    @server.answer(200, {"content-type" => "text/event-stream"}, event)
    assert_equal([title.length], @client.shapes.watch_streaming.map { |drawing| drawing.title.length })
  end

  def url_of(**options)
    Corners::Client.new(**options, configure_connection: ->(http) { raise IOError, http.address }).base_url
  end

  def test_addresses_with_variables
    assert_equal("https://eu.example.com/v1", url_of)
    assert_equal("https://us.example.com/v1", url_of(region: "us"))
    assert_equal("http://localhost:4010", url_of(region: "us", environment: :local))
    client = Corners::Client.new(base_url: @server.url, shard: 7)
    @server.answer(200, {}, DRAWING)
    client.shapes.create(shape: {side: 1})
    assert_equal("/shapes?shard=7", sent.target)
  end

  def test_an_operation_goes_to_its_own_server_unless_the_base_url_is_the_callers
    @server.answer(204, {}, "")
    @client.files.copy("a/b", as: "x")
    assert_equal(["/files/a%2Fb/copies", {as: "x"}], [sent.target, sent.json])
    reached = []
    connection = lambda do |http|
      reached << http.address
      raise IOError, "not sent"
    end
    [{}, {environment: :local}].each do |options|
      client = Corners::Client.new(**options, max_retries: 0, configure_connection: connection)
      assert_raises(IOError, Corners::Errors::APIConnectionError) { client.files.copy("a") }
      assert_raises(IOError, Corners::Errors::APIConnectionError) { client.shapes.list }
    end
    assert_equal(%w[files.example.com eu.example.com files.example.com localhost], reached)
  end
end
