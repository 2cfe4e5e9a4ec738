# frozen_string_literal: true

require_relative "test_helper"

class ClientRequestTest < Minitest::Test
  include ClientTest

  def test_retrieves_a_model
    @server.answer(body = 200, {}, {id: "c1", createdAt: "2024-02-29T23:59:58+02:00", title: nil, more: 1})
    assert_equal(200, body)
    conversation = client(api_key: "k").conversations.retrieve("a/b ü")

    assert_instance_of(RuntimeClient::Conversation, conversation)
    assert_equal("c1", conversation.id)
    assert_equal(Time.new(2024, 2, 29, 23, 59, 58, "+02:00"), conversation.created_at)
    assert_equal(1, conversation[:more])
    request = @server.requests.first
    assert_equal("GET", request.verb)
    assert_equal("/v1/conversations/a%2Fb%20%C3%BC", request.target)
  end

  def test_headers_of_a_request
    client(api_key: "k", tenant: "t").conversations.retrieve("1")
    headers = @server.requests.first.headers

    assert_equal("application/json", headers["accept"])
    assert_equal("RuntimeClient::Client/Ruby #{RuntimeClient::VERSION}", headers["user-agent"])
    assert_equal("k", headers["x-api-key"])
    assert_equal("t", headers["x-tenant"])
    assert_equal("ruby", headers["x-stainless-lang"])
    assert_equal("0", headers["x-stainless-retry-count"])
    assert_equal("5", headers["x-stainless-timeout"])
    refute_includes(headers, "idempotency-key")
    refute_includes(headers, "content-type")
  end

  def test_sends_parameters_where_they_belong
    time = Time.new(2024, 2, 29, 23, 59, 58.5, "+02:00")
    client.conversations.create(
      include: ["a b", "c"],
      since: time,
      metadata: nil,
      owner: {name: "n", nick_name: "x", other: 1},
      items: [
        {type: :image, image_url: "u"},
        RuntimeClient::Conversations::Message.new(text: "t"),
        {text: "only", type: "message"}
      ],
      unknown_to_this_version: {at: time}
    )
    request = @server.requests.first

    assert_equal([["include[]", "a b"], ["include[]", "c"]], request.query)
    assert_equal("application/json", request.headers["content-type"])
    assert_equal(
      {
        sinceTime: "2024-02-29T23:59:58.500+02:00",
        metadata: nil,
        owner: {name: "n", nickName: "x", other: 1},
        items: [
          {type: "image", imageUrl: "u"},
          {text: "t", type: "message"},
          {text: "only", type: "message"}
        ],
        unknown_to_this_version: {at: "2024-02-29T23:59:58.500+02:00"}
      },
      request.json
    )
    assert_match(/\Astainless-ruby-retry-\h{8}-\h{4}-4\h{3}-[89ab]\h{3}-\h{12}\z/,
                 request.headers["idempotency-key"])
  end

  def test_params_as_an_instance
    params = RuntimeClient::ConversationCreateParams.new(include: ["a"], metadata: {k: "v"}, request_options: {timeout: 3})
    client.conversations.create(params)
    request = @server.requests.first

    assert_equal({metadata: {k: "v"}}, request.json)
    assert_equal("3", request.headers["x-stainless-timeout"])
  end

  def test_a_body_without_properties_is_an_empty_object
    client.conversations.create

    assert_equal({}, @server.requests.first.json)
  end

  def test_options_of_a_request
    client(default_headers: {"X-Team" => "blue", "X-Gone" => "1"},
           default_query: {debug: 1}).conversations.create(
             request_options: {
               extra_headers: {"x-team" => "red", "X-Gone" => nil, "Accept" => "application/x"},
               extra_query: {once: [1, 2]},
               extra_body: {more: {a: nil}},
               idempotency_key: "mine"
             }
           )
    request = @server.requests.first

    assert_equal("red", request.headers["x-team"])
    refute_includes(request.headers, "x-gone")
    assert_equal("application/x", request.headers["accept"])
    assert_equal([["debug", "1"], ["once[]", "1"], ["once[]", "2"]], request.query)
    assert_equal({more: {a: nil}}, request.json)
    assert_equal("mine", request.headers["idempotency-key"])
  end

  def test_options_as_an_instance
    options = RuntimeClient::RequestOptions.new(extra_headers: {"X-A" => "1"})
    client.conversations.retrieve("1", request_options: options)

    assert_equal("1", @server.requests.first.headers["x-a"])
  end

  def test_unknown_options_are_refused
    error = assert_raises(ArgumentError) { client.conversations.retrieve("1", request_options: {timeuot: 1}) }
    assert_includes(error.message, ":timeuot")
    assert_empty(@server.requests)
  end

  def test_paths_that_lead_elsewhere_are_refused
    [".", "..", "", nil].each do |id|
      assert_raises(ArgumentError, id.inspect) { client.conversations.retrieve(id) }
    end
    assert_empty(@server.requests)
  end

  def test_headers_that_http_does_not_allow_are_refused
    ["a\r\nX-More: 1", "ü", "a\u0000"].each do |trace|
      error = assert_raises(ArgumentError) { client.conversations.items.list("1", trace: trace) }
      refute_includes(error.message, trace)
    end
    assert_empty(@server.requests)
  end

  def test_headers_of_the_environment
    ENV["RUNTIME_CLIENT_CUSTOM_HEADERS"] = "X-One: 1:2\nno header\n X-Two :  b \n"
    client.conversations.retrieve("1")
    headers = @server.requests.first.headers

    assert_equal("1:2", headers["x-one"])
    assert_equal("b", headers["x-two"])
  ensure
    ENV.delete("RUNTIME_CLIENT_CUSTOM_HEADERS")
  end

  def test_requests_without_a_method_of_their_own
    @server.answer(200, {}, {a: [{b: 1}]})
    found = client(api_key: "k").request(method: :put, path: "/any/thing?x=1&y=2", query: {y: "3 &"},
                                         body: {day: Date.new(2024, 2, 9)})
    request = @server.requests.first

    assert_equal({a: [{b: 1}]}, found)
    assert_equal("PUT", request.verb)
    assert_equal("/v1/any/thing?x=1&y=3%20%26", request.target)
    assert_equal({day: "2024-02-09"}, request.json)
  end

  def test_the_response_itself
    @server.answer(200, {"X-Request-Id" => "r1"}, {id: "1"})
    seen = nil
    client.conversations.retrieve("1", request_options: {on_response: ->(response) { seen = response }})

    assert_equal(200, seen.status)
    assert_equal("r1", seen.headers["x-request-id"])
    assert_equal('{"id":"1"}', seen.body)
    assert_equal("#{@server.url}/v1/conversations/1", seen.url.to_s)
  end

  def test_no_content
    @server.answer(204, {}, "")
    assert_nil(client.conversations.delete("1"))
    assert_equal("*/*", @server.requests.first.headers["accept"])
  end

  def test_binary_responses
    bytes = (0..255).to_a.pack("C*")
    @server.answer(200, {"content-type" => "application/octet-stream"}, bytes)
    content = client.files.content("1")

    assert_equal(bytes, content.read)
    assert_equal(Encoding::BINARY, content.string.encoding)
  end

  def test_text_responses
    @server.answer(200, {"content-type" => "text/plain; charset=iso-8859-1"}, "Gr\xF6\xDFe".b)
    assert_equal("Größe", client.request(method: :get, path: "a", model: String))
    @server.answer(200, {}, '"quoted"')
    assert_equal("quoted", client.request(method: :get, path: "a", model: String))
  end

  def test_a_property_of_the_response_as_result
    @server.answer(200, {}, {result: {name: "n"}})
    owner = client.request(method: :get, path: "a", unwrap: :result, model: RuntimeClient::Conversation::Owner)

    assert_equal("n", owner.name)
  end

  def test_responses_that_are_no_json
    @server.answer(200, {"content-type" => "text/html"}, "<html>")
    error = assert_raises(RuntimeClient::Errors::APIError) { client.conversations.retrieve("1") }

    assert_equal("<html>", error.body)
    assert_includes(error.message, "text/html")
    assert_equal(1, @server.requests.size)
  end

  def test_responses_of_another_kind
    @server.answer(200, {}, "[1]")
    assert_raises(RuntimeClient::Errors::ConversionError) { client.conversations.retrieve("1") }
  end

  def test_packed_responses
    packed = Zlib.gzip('{"id":"packed"}')
    @server.answer(200, {"content-encoding" => "gzip"}, packed)

    assert_equal("packed", client.conversations.retrieve("1").id)
  end

  def test_responses_without_a_body
    [[304, {"content-length" => "5"}], [204, {}]].each do |status, headers|
      @server.answer { |socket, _|
        socket.write("HTTP/1.1 #{status} S\r\n#{headers.map { |h|
                                                  "#{h.join(': ')}\r\n"
                                                }.join}\r\n")
      }
      if status == 204
        assert_nil(client.request(method: :get, path: "a"))
      else
        assert_raises(RuntimeClient::Errors::APIStatusError) { client.request(method: :get, path: "a") }
      end
    end
    @server.answer { |socket, _| socket.write("HTTP/1.1 200 S\r\ncontent-length: 5\r\n\r\n") }
    assert_nil(client.request(method: :head, path: "a", model: NilClass))
    assert_equal("HEAD", @server.requests.last.verb)
  end

  def test_processes_do_not_share_connections
    used = client
    used.conversations.retrieve("parent")
    reader, writer = IO.pipe
    child = fork do
      writer.write(used.conversations.retrieve("child").class)
      writer.close
      exit!(0)
    end
    Process.wait(child)
    writer.close
    used.conversations.retrieve("parent")

    assert_equal("RuntimeClient::Models::Conversation", reader.read)
    by_path = @server.requests.group_by(&:path).transform_values { |requests|
      requests.map(&:connection).uniq
    }
    assert_equal(1, by_path.fetch("/v1/conversations/parent").size)
    refute_equal(*by_path.values)
  end

  def test_connections_are_kept
    used = client
    3.times { used.conversations.retrieve("1") }

    assert_equal(1, @server.requests.map(&:connection).uniq.size)
  end

  def test_threads_share_a_client
    used = client
    Array.new(8) { |i| Thread.new { used.conversations.retrieve(i.to_s) } }.each(&:join)

    assert_equal((0..7).map { |i| "/v1/conversations/#{i}" }, @server.requests.map(&:path).sort)
  end

  def test_base_urls
    [["/deeper/", "/deeper/conversations/1"], ["/deeper", "/deeper/conversations/1"],
     ["", "/conversations/1"]].each do |below, path|
      RuntimeClient::Client.new(base_url: @server.url + below).conversations.retrieve("1")
      assert_equal(path, @server.requests.last.path)
    end
  end

  def test_environments
    assert_equal("https://eu.api.example.com/v1", RuntimeClient::Client.new.base_url)
    assert_equal("https://us.api.example.com/v1", RuntimeClient::Client.new(region: "us").base_url)
    assert_equal("https://sandbox.example.com/v1", RuntimeClient::Client.new(environment: :sandbox).base_url)
    assert_raises(ArgumentError) { RuntimeClient::Client.new(environment: :moon) }
    assert_raises(ArgumentError) { RuntimeClient::Client.new(environment: :sandbox, base_url: "https://a.example") }
  end

  def test_the_base_url_of_the_environment
    ENV["RUNTIME_CLIENT_BASE_URL"] = @server.url
    assert_equal(@server.url, RuntimeClient::Client.new.base_url)
    assert_equal("https://sandbox.example.com/v1", RuntimeClient::Client.new(base_url: nil, environment: "sandbox").base_url)
  ensure
    ENV.delete("RUNTIME_CLIENT_BASE_URL")
  end

  def test_the_base_url_of_an_operation
    with_default = Class.new(RuntimeClient::Client) do
      private define_method(:fill_urls) { |*, **| {production: "http://127.0.0.1:9/v1"} }
    end
    with_default.new(api_key: "k").request(method: :get, path: "a", base_url: "#{@server.url}/own")
    client.request(method: :get, path: "a", base_url: "http://127.0.0.1:9/own")

    assert_equal(["/own/a", "/v1/a"], @server.requests.map(&:path))
    assert_equal("k", @server.requests.first.headers["x-api-key"])
  end

  def test_a_client_shows_no_credentials
    refute_includes(client(api_key: "hidden", client_secret: "hidden").inspect, "hidden")
  end
end

class ClientFailureTest < Minitest::Test
  include ClientTest

  def test_error_classes
    RuntimeClient::Errors.constants.each do |name|
      error = RuntimeClient::Errors.const_get(name)
      next unless error.const_defined?(:HTTP_STATUS, false)

      status = [*error::HTTP_STATUS.then { |range| range.is_a?(Range) ? [500, 503, 599] : range }]
      status.each do |each|
        @server.answer(each, {"X-Request-Id" => "r1"}, {error: {message: "no such thing", code: "c1"}})
        raised = assert_raises(error) { client(max_retries: 0).conversations.retrieve("1") }

        assert_instance_of(error, raised)
        assert_equal(each, raised.status)
        assert_equal("#{each} no such thing", raised.message)
        assert_equal("c1", raised.code)
        assert_equal({error: {message: "no such thing", code: "c1"}}, raised.body)
        assert_equal("r1", raised.request_id)
        assert_equal("/v1/conversations/1", raised.url.path)
      end
    end
  end

  def test_errors_of_other_statuses
    @server.answer(418, {"content-type" => "text/plain"}, "I'm a teapot")
    error = assert_raises(RuntimeClient::Errors::APIStatusError) { client.conversations.retrieve("1") }

    assert_instance_of(RuntimeClient::Errors::APIStatusError, error)
    assert_equal("I'm a teapot", error.body)
    assert_equal("418 I'm a teapot", error.message)
    assert_nil(error.code)
  end

  def test_errors_without_a_body
    @server.answer(404, {}, "")
    error = assert_raises(RuntimeClient::Errors::NotFoundError) { client.conversations.retrieve("1") }

    assert_nil(error.body)
    assert_equal("404 status code (no body)", error.message)
  end

  def test_retries
    3.times { @server.answer(500) }
    @server.answer(200, {}, {id: "1"})
    assert_equal("1", client(max_retries: 3).conversations.create(metadata: {a: "b"}).id)

    assert_equal(%w[0 1 2 3], @server.requests.map { |request| request.headers["x-stainless-retry-count"] })
    assert_equal(1, @server.requests.map { |request| request.headers["idempotency-key"] }.uniq.size)
    assert_equal([{metadata: {a: "b"}}], @server.requests.map(&:json).uniq)
  end

  def test_what_is_retried
    {408 => 3, 409 => 3, 429 => 3, 500 => 3, 400 => 1, 404 => 1, 422 => 1}.each do |status, attempts|
      @server.requests.clear
      @server.answer(status)
      assert_raises(RuntimeClient::Errors::APIStatusError) { client.conversations.retrieve("1") }
      assert_equal(attempts, @server.requests.size, status)
    end
  end

  def test_the_server_says_what_is_retried
    @server.answer(404, {"x-should-retry" => "true"}).answer(500, {"x-should-retry" => "false"})
    assert_raises(RuntimeClient::Errors::InternalServerError) { client.conversations.retrieve("1") }

    assert_equal(2, @server.requests.size)
  end

  def test_a_request_says_how_often_it_is_retried
    @server.answer(500)
    assert_raises(RuntimeClient::Errors::APIError) do
      client.conversations.retrieve("1", request_options: {max_retries: 0})
    end
    assert_equal(1, @server.requests.size)
  end

  def test_an_operation_says_how_often_it_is_retried
    @server.answer(500)
    assert_raises(RuntimeClient::Errors::APIError) do
      client.request(method: :get, path: "a", defaults: {max_retries: 1, timeout: 2})
    end
    assert_equal(2, @server.requests.size)
    assert_equal("2", @server.requests.first.headers["x-stainless-timeout"])
  end

  def test_broken_connections
    @server.answer { |socket, _| socket.close }.answer(200, {}, {id: "1"})
    assert_equal("1", client.conversations.retrieve("1").id)

    @server.answer do |socket, _|
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
      socket.close
    end
    error = assert_raises(RuntimeClient::Errors::APIConnectionError) { client.conversations.retrieve("1") }
    refute_nil(error.cause)
    assert_nil(error.status)
    assert_equal(5, @server.requests.size)
  end

  def test_no_server
    @server.stop
    error = assert_raises(RuntimeClient::Errors::APIConnectionError) { client.conversations.retrieve("1") }
    assert_kind_of(SystemCallError, error.cause)
  end

  def test_timeouts
    @server.answer { |_, _| sleep }
    error = assert_raises(RuntimeClient::Errors::APITimeoutError) do
      client(max_retries: 1, timeout: 0.1).conversations.retrieve("1")
    end
    assert_kind_of(RuntimeClient::Errors::APIConnectionError, error)
    assert_equal(2, @server.requests.size)
  end

  def test_timeouts_are_for_the_whole_attempt
    @server.answer do |socket, _|
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 22\r\n\r\n{}")
      20.times do
        sleep(0.05)
        socket.write(" ")
      end
    end
    assert_raises(RuntimeClient::Errors::APITimeoutError) do
      client(max_retries: 0, timeout: 0.3).conversations.retrieve("1")
    end
  end

  def test_an_interrupted_request_leaves_no_connection_behind
    used = client
    @server.answer { |socket, _|
      sleep(0.5); socket.write("HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n{\"id\":\"old\"}")
    }
    assert_raises(Timeout::Error) { Timeout.timeout(0.1) { used.conversations.retrieve("1") } }
    @server.answer(200, {}, {id: "new"})

    assert_equal("new", used.conversations.retrieve("1").id)
  end
end

class ClientCredentialTest < Minitest::Test
  include ClientTest

  def setup
    super
    @other = Server.new
  end

  def teardown
    super
    @other.stop
  end

  def test_every_kind_of_credentials
    client(api_key: "k").conversations.retrieve("1")
    client(access_token: "t").conversations.retrieve("1")
    client(username: "Aladdin", password: "open sesame").conversations.retrieve("1")
    client(username: "test", password: "123£").conversations.retrieve("1")
    client(query_key: "key 1&").conversations.retrieve("1")
    requests = @server.requests

    assert_equal("k", requests[0].headers["x-api-key"])
    assert_equal("Bearer t", requests[1].headers["authorization"])
    assert_equal("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", requests[2].headers["authorization"])
    assert_equal("Basic dGVzdDoxMjPCow==", requests[3].headers["authorization"])
    assert_equal([["key", "key 1&"]], requests[4].query)
  end

  def test_only_the_schemes_of_the_operation
    client(api_key: "k", access_token: "t", query_key: "q").conversations.delete("1")
    request = @server.requests.first

    assert_equal("Bearer t", request.headers["authorization"])
    refute_includes(request.headers, "x-api-key")
    assert_empty(request.query)
  end

  def test_redirects_within_the_origin_keep_everything
    @server.answer(307, {"location" => "/moved?a=b"}).answer(200, {}, {id: "1"})
    client(api_key: "k").conversations.create(metadata: {a: "b"})

    assert_equal("/moved?a=b", @server.requests.last.target)
    assert_equal("POST", @server.requests.last.verb)
    assert_equal({metadata: {a: "b"}}, @server.requests.last.json)
    assert_equal("k", @server.requests.last.headers["x-api-key"])
  end

  def test_redirects_that_ask_for_what_came_of_it
    @server.answer(303, {"location" => "#{@server.url}/made"}).answer(200, {}, {id: "1"})
    client.conversations.create

    request = @server.requests.last
    assert_equal("GET", request.verb)
    assert_empty(request.body.to_s)
    refute_includes(request.headers, "content-type")
  end

  def test_redirects_to_another_origin_leave_credentials_behind
    @server.answer(307, {"location" => "#{@other.url}/elsewhere?copy=q&signature=s"})
    client(api_key: "k", access_token: "t", query_key: "q").conversations.retrieve(
      "1",
      request_options: {extra_headers: {"X-Session-Token" => "s", "Cookie" => "c", "X-Plain" => "p"}}
    )
    request = @other.requests.first

    assert_equal("p", request.headers["x-plain"])
    assert_empty(request.headers.keys & %w[x-api-key authorization cookie x-session-token])
    assert_equal([%w[signature s]], request.query)
  end

  def test_too_many_redirects
    @server.answer(302, {"location" => "/again"})
    assert_raises(RuntimeClient::Errors::APIConnectionError) { client.conversations.retrieve("1") }

    assert_equal(21, @server.requests.size)
  end

  def test_redirects_to_what_is_no_url
    ["ftp://example.com/", "http://"].each do |location|
      @server.requests.clear
      @server.answer(302, {"location" => location})
      assert_raises(RuntimeClient::Errors::APIConnectionError) { client.conversations.retrieve("1") }
      assert_equal(1, @server.requests.size)
    end
  end

  def test_whole_urls_of_another_origin_get_no_credentials
    client(api_key: "k", query_key: "q").request(method: :get, path: "#{@other.url}/a?b=c")
    request = @other.requests.first

    assert_equal([%w[b c]], request.query)
    refute_includes(request.headers, "x-api-key")
  end

  def test_what_a_request_lacks
    strict = Class.new(RuntimeClient::Client) do
      private def validate_headers(headers, _security)
        require_auth(headers, [[[:api_key], ["X-API-Key"]], [[:access_token], ["Authorization"]]])
      end
    end
    make = ->(**options) { strict.new(base_url: @server.url, **options) }
    error = assert_raises(ArgumentError) { make.call.conversations.retrieve("1") }
    assert_includes(error.message, "api_key, or access_token")
    assert_empty(@server.requests)
    make.call(api_key: "k").conversations.retrieve("1")
    make.call.conversations.retrieve("1", request_options: {extra_headers: {"Authorization" => nil}})

    assert_equal(2, @server.requests.size)
  end

  def test_client_credentials
    @server.answer(200, {}, {access_token: "t1", expires_in: 3600}).answer(200, {}, {id: "1"})
    used = client(client_id: "id", client_secret: "s&cret")
    2.times { used.conversations.retrieve("1") }

    assert_equal(%w[/v1/oauth/token /v1/conversations/1 /v1/conversations/1], @server.requests.map(&:path))
    form = URI.decode_www_form(@server.requests.first.body).to_h
    assert_equal({"grant_type" => "client_credentials", "client_id" => "id", "client_secret" => "s&cret"},
                 form)
    assert_equal("Bearer t1", @server.requests.last.headers["authorization"])
  end

  def test_a_token_that_is_refused_is_renewed_once
    @server.answer(200, {}, {access_token: "t1"}).answer(401).answer(200, {},
                                                                     {access_token: "t2"}).answer(401)
    assert_raises(RuntimeClient::Errors::AuthenticationError) do
      client(client_id: "id", client_secret: "s").conversations.retrieve("1")
    end
    assert_equal(["Bearer t1", "Bearer t2"], @server.requests.filter_map { |r| r.headers["authorization"] })
  end

  def test_no_token
    @server.answer(400, {}, {error: "invalid_client"})
    error = assert_raises(RuntimeClient::Errors::APIStatusError) do
      client(client_id: "id", client_secret: "hidden").conversations.retrieve("1")
    end
    assert_equal(1, @server.requests.size)
    refute_includes(error.message, "hidden")
  end

  def test_tokens_that_expire_soon_are_not_used_again
    @server.answer(200, {}, {access_token: "t1", expires_in: 10}).answer(200, {}, {id: "1"})
           .answer(200, {}, {access_token: "t2", expires_in: 10}).answer(200, {}, {id: "1"})
    used = client(client_id: "id", client_secret: "s")
    2.times { used.conversations.retrieve("1") }

    assert_equal(["Bearer t1", "Bearer t2"], @server.requests.filter_map { |r| r.headers["authorization"] })
  end

  def test_logs_without_credentials
    records = []
    logger = Object.new
    %i[debug info warn error].each { |level|
      logger.define_singleton_method(level) { |text|
        records << "#{level} #{text}"
      }
    }
    @server.answer(500, {"set-cookie" => "hidden"}).answer(200, {"set-cookie" => "hidden"}, {id: "1"})
    client(api_key: "hidden", query_key: "hidden", logger: logger).request(
      method: :post,
      path: "a",
      query: {token: "hidden"},
      body: {password: "hidden", name: "shown"}
    )

    refute_empty(records.grep(/\Adebug sends POST .*shown/))
    refute_empty(records.grep(/\Ainfo .*retrying in/))
    assert_empty(records.grep(/hidden/))
  end

  def test_what_is_logged
    records = []
    logger = Object.new
    %i[debug info warn error].each { |level| logger.define_singleton_method(level) { |_| records << level } }
    client(logger: logger, log_level: :info).conversations.retrieve("1")
    client(logger: logger, log_level: "off").conversations.retrieve("1")

    assert_equal([:info], records.uniq)
    assert_raises(ArgumentError) { client(log_level: :loud) }
  end
end

class ClientEnvironmentTest < Minitest::Test
  include ClientTest

  def logged(value)
    ENV["RUNTIME_CLIENT_LOG"] = value
    capture_io { client(api_key: "hidden").conversations.retrieve("1") }.last
  ensure
    ENV.delete("RUNTIME_CLIENT_LOG")
  end

  def test_logs_where_the_environment_asks_for_it
    assert_match(/\A\[RuntimeClient\] info: \[\h{6}\] GET \S+: 200 in \d+ ms\n\z/, logged("info"))
    assert_includes(logged("DEBUG"), "sends GET")
    refute_includes(logged("debug"), "hidden")
    assert_empty(logged("warn"))
    assert_empty(logged("nonsense"))
  end

  def test_options_of_the_environment
    ENV["RUNTIME_CLIENT_API_KEY"] = "from-env"
    client.conversations.retrieve("1")
    client(api_key: nil).conversations.retrieve("1")

    assert_equal(["from-env", nil], @server.requests.map { |request| request.headers["x-api-key"] })
  ensure
    ENV.delete("RUNTIME_CLIENT_API_KEY")
  end
end
