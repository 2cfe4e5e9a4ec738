# frozen_string_literal: true

require_relative "test_helper"

require "open3"
require "rbconfig"

class LoadingTest < Minitest::Test
  LIB = File.expand_path("../../lib", __dir__)

  # What a Ruby process prints that has loaded the package.
  def run_ruby(code)
    out, status = Open3.capture2e(RbConfig.ruby, "-w", "-I", LIB, "-e", "require 'runtime_client'\n#{code}")
    assert_predicate(status, :success?, out)
    out
  end

  def loaded(code)
    run_ruby("#{code}\nputs $LOADED_FEATURES.grep(%r{/runtime_client/})").lines.map { |line|
      line.chomp.split("/lib/").last
    }
  end

  def test_nothing_is_loaded_before_it_is_used
    before = loaded("")
    assert_empty(before.grep(%r{/models/|/resources/|transport|type}))
    used = loaded("RuntimeClient::Client.new.conversations")
    assert_equal(["runtime_client/resources/conversations.rb"], used.grep(%r{/resources/}))
    assert_empty(used.grep(%r{/models/|stream|webhooks|multipart|items}))
  end

  def test_a_model_brings_along_what_it_is_read_into
    one = loaded("RuntimeClient::Conversation.new(id: '1').id").grep(%r{/models/})
    assert_equal(["runtime_client/models/conversation.rb"], one)
  end

  def test_warns_of_nothing
    assert_empty(run_ruby("RuntimeClient.eager_load!"))
  end

  def test_every_name_leads_somewhere
    RuntimeClient.eager_load!
    assert_nil(RuntimeClient::Models.autoload?(:Conversation))
    assert_same(RuntimeClient::Models::Conversation, RuntimeClient::Conversation)
    assert_same(RuntimeClient::Models::Metadata, RuntimeClient::Metadata)
    assert_equal("RuntimeClient::Models::Conversation", RuntimeClient::Conversation.name)
  end

  def test_threads_load_at_the_same_time
    names = %w[Conversation Models::Conversation Metadata Conversations::Item Conversations::Message Client
               Errors RequestOptions]
    found = run_ruby(<<~RUBY)
      names = %w[#{names.join(' ')}] * 8
      threads = names.shuffle.map do |name|
        Thread.new { name.split("::").reduce(RuntimeClient) { |found, part| found.const_get(part) }.object_id.then { |id| [name, id] } }
      end
      puts threads.map(&:value).uniq.size
    RUBY
    assert_equal(names.size, found.to_i)
  end

  # What stands in for Sorbet's runtime.
  SORBET = <<~RUBY
    module T
      Types = Module.new
      Boolean = :boolean
      Hash = { [Symbol, :anything] => :any_hash }
      Array = { [:anything] => :any_array }
      [Hash, Array].each { |kind| kind.define_singleton_method(:[]) { |*types| fetch(types) } }
      def self.anything = :anything
      def self.any(*types) = [:any, *types]
      def self.all(*types) = [:all, *types]
      def self.type_alias = yield
    end
  RUBY

  def test_constants_that_only_sorbet_has
    printed = run_ruby(<<~RUBY)
      require "pathname"
      #{SORBET}
      p RuntimeClient::Internal::AnyHash
      p RuntimeClient::Conversation::OrHash
      p RuntimeClient::Conversation::Status::TaggedSymbol, RuntimeClient::Conversation::Status::OrSymbol
      p RuntimeClient::Conversation::Answer::Variants
      p RuntimeClient::Conversation::Status.values
      begin
        RuntimeClient::Conversation::Status::TaggedInteger
      rescue NameError
        p :none
      end
    RUBY
    model = "RuntimeClient::Models::Conversation"
    assert_equal(
      [
        ":any_hash",
        "[:any, #{model}, :any_hash]",
        "[:all, Symbol, #{model}::Status]",
        "[:any, Symbol, String]",
        "[:any, Symbol, String, :any_array, #{model}::Owner]",
        "[:open, :closed]",
        ":none"
      ],
      printed.lines.map(&:chomp)
    )
  end

  def test_needs_nothing_that_left_ruby
    features = run_ruby("RuntimeClient.eager_load!\nputs $LOADED_FEATURES")
    %w[base64 cgi cgi/util logger erb].each { |gem| refute_match(%r{/#{gem}\.(?:rb|so)$}, features, gem) }
  end
end
