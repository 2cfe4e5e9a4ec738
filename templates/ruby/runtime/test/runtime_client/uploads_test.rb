# frozen_string_literal: true

require_relative "test_helper"

require "pathname"

class UploadsTest < Minitest::Test
  include ClientTest

  Part = Struct.new(:name, :filename, :type, :content)

  def parts(request)
    boundary = request.headers["content-type"][/\Amultipart\/form-data; boundary=(\S+)\z/, 1]
    pieces = request.body.b.split("--#{boundary}")
    assert_equal("--\r\n", pieces.pop)
    assert_empty(pieces.shift)
    pieces.map do |piece|
      head, content = piece.delete_prefix("\r\n").delete_suffix("\r\n").split("\r\n\r\n", 2)
      head.force_encoding("UTF-8")
      Part.new(head[/ name="([^"]*)"/, 1], head[/ filename="([^"]*)"/, 1], head[/^Content-Type: (.*)$/, 1],
               content)
    end
  end

  def upload(file, **rest)
    client.files.upload(file: file, **rest)
    parts(@server.requests.last)
  end

  def with_file(content, name: "photo.png")
    Dir.mktmpdir do |folder|
      path = Pathname.new(folder) / name
      path.binwrite(content)
      yield(path)
    end
  end

  def test_every_kind_of_file
    bytes = (0..255).to_a.pack("C*")
    with_file(bytes) do |path|
      {
        path => "photo.png",
        path.open("rb") => "photo.png",
        StringIO.new(bytes) => "upload",
        bytes => "upload",
        RuntimeClient::FilePart.new(bytes, filename: "x.bin") => "x.bin",
        RuntimeClient::FilePart.new(path) => "photo.png"
      }.each do |file, name|
        part = upload(file).first
        assert_equal(["file", name, "application/octet-stream", bytes], part.to_a, file.class)
        assert(@server.requests.last.headers["content-length"])
      end
    end
  end

  def test_texts_and_lists_beside_files
    found = upload(
      RuntimeClient::FilePart.new(StringIO.new("x"), filename: "Größe \"箱\".txt", content_type: "text/plain"),
      tags: %w[a b],
      title: "two\nlines ü",
      place: {room: "n", position: {x: 3.0}},
      flag: false
    )

    assert_equal(Part.new("file", "Größe %22箱%22.txt", "text/plain", "x"), found[0])
    texts = found.drop(1).map { |part| [part.name, part.content.force_encoding("UTF-8")] }
    assert_equal(
      [
        ["tags[]", "a"],
        ["tags[]", "b"],
        ["title", "two\r\nlines ü"],
        ["place[room]", "n"],
        ["place[position][x]", "3"],
        ["flag", "false"]
      ],
      texts
    )
  end

  def test_empty_lists_say_nothing_and_forms_have_no_null
    assert_equal(%w[file title], upload("x", tags: [], title: "").map(&:name))
    assert_raises(ArgumentError) { client.files.upload(file: "x", title: nil) }
    assert_equal(1, @server.requests.size)
  end

  def test_names_cannot_end_their_header
    part = upload(RuntimeClient::FilePart.new("x", filename: "a\r\nX: \"1\""), "b\r\nX: 1" => "v")
    assert_equal("a%0D%0AX: %221%22", part.first.filename)
    assert_equal("b%0D%0AX: 1", part.last.name)
    assert_raises(ArgumentError) { upload(RuntimeClient::FilePart.new("x", content_type: "a/b\r\nX: 1")) }
  end

  def test_files_that_are_not_there
    assert_raises(Errno::ENOENT) { client.files.upload(file: Pathname.new("/no/such/file")) }
    assert_raises(Errno::EISDIR) { client.files.upload(file: Pathname.new("/")) }
    assert_empty(@server.requests)
  end

  def test_files_are_sent_again
    with_file("content") do |path|
      io = path.open("rb")
      io.read(3)
      {path => "content", io => "tent", StringIO.new("content") => "content",
       "content" => "content"}.each do |file, content|
        @server.requests.clear
        @server.answer(500).answer(429).answer(200)
        upload(file)
        assert_equal([content] * 3, @server.requests.map { |request| parts(request).first.content })
      end
    end
  end

  def test_what_can_be_read_once_is_sent_once
    reader, writer = IO.pipe
    writer.write("piped")
    writer.close
    @server.answer(500)
    assert_raises(RuntimeClient::Errors::InternalServerError) { client.files.upload(file: reader) }

    assert_equal(1, @server.requests.size)
    assert_equal("chunked", @server.requests.first.headers["transfer-encoding"])
    assert_equal("piped", parts(@server.requests.first).first.content)
  end

  def test_redirects_of_what_can_be_read_once
    reader, writer = IO.pipe
    writer.close
    @server.answer(307, {"location" => "/moved"})
    assert_raises(RuntimeClient::Errors::APIConnectionError) { client.files.upload(file: reader) }
    assert_equal(1, @server.requests.size)
  end

  def test_files_are_not_read_into_memory
    size = 64 << 20
    file = Tempfile.new
    file.truncate(size)
    read = 0
    chunks = Object.new
    chunks.define_singleton_method(:read) do |length = nil, _ = nil|
      raise "all of it was asked for" unless length && length <= 1 << 20

      read += length
      read > size ? nil : "x" * length
    end
    @server.answer do |socket, _|
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")
    end
    client(timeout: 60).files.upload(file: chunks)
    assert_operator(read, :>=, size)
  ensure
    file&.close!
  end

  def test_bodies_that_are_files
    with_file("content") do |path|
      files = [-> { path }, -> { path.open }, -> { StringIO.new("content") }, -> { RuntimeClient::FilePart.new("content") }]
      files.each do |file|
        client.request(method: :put, path: "a", headers: {"content-type" => "image/png"}, body: file.call)
        client.request(method: :put, path: "a", body: file.call)
      end
    end

    assert_equal(["content"], @server.requests.map(&:body).uniq)
    assert_equal(%w[image/png application/octet-stream], @server.requests.map { |r|
                                                           r.headers["content-type"]
                                                         }.uniq)
  end

  def test_other_bodies
    send = lambda do |body, type = nil|
      client.request(method: :put, path: "a", headers: {"content-type" => type}.compact, body: body)
      @server.requests.last
    end

    assert_equal("Größe\n", send.call("Größe\n", "text/plain").body.force_encoding("UTF-8"))
    assert_equal("a=1&b%5Bc%5D=x%20y",
                 send.call({a: 1, b: {c: "x y"}, d: nil}, "application/x-www-form-urlencoded").body)
    assert_equal([1, "a"], send.call([1, "a"]).json)
    assert_equal("application/vnd.api+json",
                 send.call({a: 1}, "application/vnd.api+json").headers["content-type"])
    assert_equal('"text"', send.call("text").body)
    assert_raises(ArgumentError) { send.call({a: Float::NAN}) }
  end

  def test_a_form_or_json
    util = RuntimeClient::Internal::Util
    assert_equal({"content-type" => "application/json"}, util.form_or_json({a: ["x"]}))
    assert_equal({"content-type" => "multipart/form-data"}, util.form_or_json({a: [{b: StringIO.new}]}))
    assert_equal({"content-type" => "multipart/form-data"}, util.form_or_json({a: Pathname.new("x")}))
  end
end
