# frozen_string_literal: true

require_relative "test_helper"
require_relative "../support/fiber_loop"

class StreamingTest < Minitest::Test
  include ClientTest

  SSE = {"content-type" => "text/event-stream"}.freeze

  def stream(text, **options)
    @server.answer(200, SSE, text)
    client(**options).conversations.create_streaming
  end

  def test_events_become_models
    events = stream(
      %(data: {"type":"message","text":"a"}\n\nevent: x\ndata: {"type":"image",\ndata: "imageUrl":"u"}\n\n) \
      "data: [DONE]\n\ndata: 1\n\n"
    )
    found = events.to_a

    assert_equal([RuntimeClient::Conversations::Message, RuntimeClient::Conversations::Image], found.map(&:class))
    assert_equal(%w[a u], [found[0].text, found[1].image_url])
    assert_equal(200, events.status)
    assert_equal("text/event-stream", events.headers["content-type"])
    request = @server.requests.first
    assert_equal({stream: true}, request.json)
    assert_equal("text/event-stream", request.headers["accept"])
  end

  def test_events_arrive_when_they_are_sent
    gate = Queue.new
    @server.answer do |socket, _|
      socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")
      send = ->(text) { socket.write("#{text.bytesize.to_s(16)}\r\n#{text}\r\n") }
      send.call(%(data: {"type":"message","text":"first"}\r\n\r\n))
      gate.pop
      send.call(%(data: {"type":"message","text":"second"}\n\n))
      socket.write("0\r\n\r\n")
    end
    seen = []
    client(timeout: 5).conversations.create_streaming.each do |event|
      seen << event.text
      gate << true
    end

    assert_equal(%w[first second], seen)
  end

  def test_a_stream_is_enumerable_and_lazy
    text = (1..50).map { |i| %(data: {"type":"message","text":"#{i}"}\n\n) }.join
    assert_equal(%w[1 2], stream(text).lazy.map(&:text).first(2))
    assert_equal("1", stream(text).first.text)
    enumerator = stream(text).to_enum
    assert_equal(%w[1 2], [enumerator.next.text, enumerator.next.text])
    assert_raises(ArgumentError) { stream(text).each { |event| raise ArgumentError if event } }
  end

  def test_a_stream_that_is_left_does_not_spoil_its_connection
    used = client
    text = "data: #{'x' * 200_000}\n\n"
    @server.answer(200, SSE, %(data: {"type":"message","text":"1"}\n\n#{text}))
    used.conversations.create_streaming.first
    @server.answer(200, SSE, %(data: {"type":"message","text":"1"}\n\n#{text}))
    unread = used.conversations.create_streaming
    unread.close
    unread.close
    assert_empty(unread.to_a)
    @server.answer(200, {}, {id: "new"})

    assert_equal("new", used.conversations.retrieve("1").id)
  end

  def test_who_leaves_a_stream_hangs_up
    [:first, :close, :any?].each do |leave|
      hung_up = Queue.new
      @server.answer do |socket, _|
        socket.write("HTTP/1.1 200 OK\r\n\r\n")
        1000.times do
          socket.write(%(data: {"type":"message","text":"1"}\n\n))
          sleep(0.002)
        end
        hung_up << false
      rescue SystemCallError
        hung_up << true
      end
      client.conversations.create_streaming.public_send(leave)

      assert(hung_up.pop)
    end
  end

  def test_a_stream_that_is_read_gives_its_connection_back
    used = client
    @server.answer(200, SSE, %(data: {"type":"message","text":"1"}\n\ndata: [DONE]\n\n))
    2.times { used.conversations.create_streaming.to_a }

    assert_equal(1, @server.requests.map(&:connection).uniq.size)
  end

  def test_errors_before_the_stream
    @server.answer(400, {}, {error: {message: "no"}})
    error = assert_raises(RuntimeClient::Errors::BadRequestError) { client.conversations.create_streaming }

    assert_equal({error: {message: "no"}}, error.body)
  end

  def test_errors_as_events
    [%(event: error\ndata: {"error":{"message":"overloaded","code":"c"}}\n\n),
     %(data: {"error":{"message":"overloaded","code":"c"}}\n\n)].each do |text|
      seen = []
      error = assert_raises(RuntimeClient::Errors::APIStatusError) do
        stream(%(data: {"type":"message","text":"1"}\n\n) + text).each { |event| seen << event }
      end
      assert_equal("Error while streaming: overloaded", error.message)
      assert_equal("c", error.code)
      assert_equal(1, seen.size)
    end
  end

  def test_events_that_are_no_json
    error = assert_raises(RuntimeClient::Errors::APIError) { stream("data: {\n\n").to_a }
    assert_equal("{", error.body)
  end

  def test_a_stream_that_breaks_off
    @server.answer do |socket, _|
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n")
      socket.write(%(data: {"type":"message","text":"1"}\n\n))
      socket.close
    end
    seen = []
    assert_raises(RuntimeClient::Errors::APIConnectionError) do
      client.conversations.create_streaming.each { |event| seen << event }
    end
    assert_equal(1, seen.size)
    assert_equal(1, @server.requests.size)
  end

  def test_a_stream_that_falls_silent
    @server.answer do |socket, _|
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n:\n\n")
      sleep
    end
    assert_raises(RuntimeClient::Errors::APITimeoutError) { client(timeout: 0.2).conversations.create_streaming.to_a }
  end

  def test_another_thread_is_told_off
    events = stream(%(data: {"type":"message","text":"1"}\n\n))
    error = assert_raises(RuntimeClient::Errors::Error) { Thread.new { Thread.current.report_on_exception = false; events.to_a }.value }
    assert_includes(error.message, "thread")
  end

  def test_fibers_of_a_scheduler_take_turns
    gates = [Queue.new, Queue.new]
    @server.answer do |socket, request|
      socket.write("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")
      3.times do |i|
        socket.write(%(data: {"type":"message","text":"#{i}"}\n\n))
        # The next one is sent when the other stream has had this one.
        gates[1 - request.query.to_h["n"].to_i].pop
      end
      socket.close
    end
    used = client
    seen = []
    FiberLoop.run do
      2.times do |n|
        Fiber.schedule do
          used.conversations.create_streaming(request_options: {extra_query: {n: n}}).each do |event|
            seen << [n, event.text]
            gates[n] << true
          end
        end
      end
    end

    assert_equal([0, 1].product(%w[0 1 2]), seen.sort)
  end

  def test_contradictions
    assert_raises(ArgumentError) { client.conversations.create(stream: true) }
    assert_raises(ArgumentError) { client.conversations.create_streaming(stream: false) }
    assert_empty(@server.requests)
    client.conversations.create(stream: false)

    assert_equal({stream: false}, @server.requests.first.json)
  end

  def test_lines_of_json
    @server.answer(200, {"content-type" => "application/jsonl"},
                   %({"type":"message","text":"1"}\n\n  \r\n{"type":"message","text":"2"}))
    items = client.conversations.export("c")

    assert_equal(%w[1 2], items.map(&:text))
    assert_equal("application/jsonl", @server.requests.first.headers["accept"])
  end

  def test_events_with_their_names
    @server.answer(200, SSE, %(event: made\ndata: {"a":1}\n\ndata: text\n\n))
    found = client.request(method: :get, path: "a", stream: RuntimeClient::Internal::Stream, envelope: true).to_a

    assert_equal([{event: "made", data: {a: 1}}, {event: nil, data: "text"}], found)
  end

  def test_events_of_text
    @server.answer(200, SSE, %(data: plain\n\ndata: "quoted"\n\n))
    found = client.request(method: :get, path: "a", stream: RuntimeClient::Internal::Stream, model: String).to_a

    assert_equal(%w[plain quoted], found)
  end
end
