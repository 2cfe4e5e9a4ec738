# frozen_string_literal: true

module RuntimeClient
  module Internal
    module Transport
      # What all clients have in common.
      class BaseClient
        # @return [String] the URL below which all paths are.
        attr_reader :base_url

        # @return [Float, nil] seconds that each attempt may take.
        attr_reader :timeout

        # @return [Integer] how often a failed request is tried again.
        attr_reader :max_retries

        # @return [Float] seconds before the first retry; twice as many before each further one.
        attr_reader :initial_retry_delay

        # @return [Float] seconds: the longest wait that the client chooses by itself.
        attr_reader :max_retry_delay

        # @return [String, nil] the header that servers recognise requests by that are sent again.
        attr_reader :idempotency_header

        # @api private
        #
        # @param base_url [String, nil]
        # @param environment [Symbol, String, nil]
        # @param environments [Hash{Symbol=>String}] the first is the default.
        # @param timeout [Float, nil]
        # @param max_retries [Integer]
        # @param initial_retry_delay [Float]
        # @param max_retry_delay [Float]
        # @param idempotency_header [String, nil]
        # @param headers [Hash{String=>Object}] the API's own headers.
        # @param query [Hash{Symbol=>Object}] the API's own parameters.
        # @param default_headers [Hash{String=>String, nil}, nil] headers of every request; one that is nil is not sent.
        # @param default_query [Hash{Symbol=>Object}, nil] parameters of every request's query.
        # @param logger [#debug, #info, #warn, #error, nil]
        # @param log_level [Symbol, String, nil] :debug, :info, :warn, :error or :off.
        def initialize(
          environments:,
          timeout:,
          max_retries:,
          initial_retry_delay:,
          max_retry_delay:,
          base_url: nil,
          environment: nil,
          idempotency_header: Settings::IDEMPOTENCY_HEADER,
          headers: {},
          query: {},
          default_headers: nil,
          default_query: nil,
          logger: nil,
          log_level: nil
        )
          @default_base_url = environments.each_value.first
          @base_url = choose_base_url(base_url, environment, environments)
          @timeout = timeout&.to_f
          @max_retries = Integer(max_retries)
          @initial_retry_delay = Float(initial_retry_delay)
          @max_retry_delay = Float(max_retry_delay)
          @idempotency_header = idempotency_header&.downcase
          @own_headers = headers.compact
          @own_query = query.compact
          @default_headers = Headers.merge(Headers.parse(ENV.fetch(Settings::CUSTOM_HEADERS_ENV, nil)), default_headers)
          @default_query = (default_query || {}).transform_keys(&:to_s)
          @log = Log.new(logger, log_level)
          @requester = PooledNetRequester.new
        end

        # Sends a request, also to a path that there is no method for.
        #
        # @param method [Symbol] :get, :post, :put, :patch, :delete …
        # @param path [String, Array<Object>] below the base URL, or a whole URL; or a format and the values in it.
        # @param query [Hash{Symbol, String=>Object}, nil]
        # @param headers [Hash{String=>String, nil}, nil]
        # @param body [Object, nil] sent as JSON unless the header `content-type` says something else.
        # @param unwrap [Symbol, nil] the property of the response that is the result.
        # @param page [Class, nil] the result is a page, of items that are `model`.
        # @param stream [Class, nil] the result is a stream, of events that are `model`.
        # @param envelope [Boolean] the events of the stream are objects of event and data.
        # @param model [Object] what the response is.
        # @param security [Hash{Symbol=>Boolean}, nil] the only schemes to authenticate by.
        # @param base_url [String, nil] in place of the client's, unless that was given.
        # @param defaults [Hash{Symbol=>Object}, nil] `timeout` and `max_retries` in place of the client's.
        # @param foreign [Boolean] nothing is sent that may be a credential.
        # @param options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}, nil]
        # @return [Object]
        # @raise [RuntimeClient::Errors::APIError]
        # @raise [ArgumentError] if there is nothing that could be sent.
        def request(
          method:,
          path:,
          query: nil,
          headers: nil,
          body: nil,
          unwrap: nil,
          page: nil,
          stream: nil,
          envelope: false,
          model: Type::Unknown,
          security: nil,
          base_url: nil,
          defaults: nil,
          foreign: false,
          options: nil
        )
          options = {**(defaults || {}), **RequestOptions.given(options)}
          parts = {query: query, headers: headers, body: body, security: security || schemes, foreign: foreign}
          response = send_request(method.to_s.upcase, path, base_url, parts, options, !stream.nil?)
          return stream.new(response: response, model: model, envelope: envelope) if stream
          return decode(response, model, unwrap) unless page

          call = {method: method, path: path, query: query, headers: headers, body: body, model: model, page: page,
                  security: security, base_url: base_url, defaults: defaults, foreign: foreign, options: options,
                  unwrap: unwrap}
          page.new(client: self, call: call, response: response, body: decode(response, Type::Unknown, unwrap))
        end

        # Whether a URL is of the API's own origin.
        #
        # @api private
        #
        # @param url [URI::Generic]
        # @return [Boolean]
        def own?(url, base = @base_url) = URLs.same_origin?(URI.parse(base), url)

        # Sends the request for a token, which leads nowhere else.
        #
        # @api private
        #
        # @param url [String] may be relative to the base URL.
        # @param form [String]
        # @return [RuntimeClient::Internal::Transport::Response]
        def ask_for_token(url, form)
          type = "application/x-www-form-urlencoded"
          target = URLs.join(URI.parse("#{@base_url.split('?', 2).first.delete_suffix('/')}/"), url)
          headers = {"accept" => "application/json", "content-type" => type, "user-agent" => user_agent}
          @requester.execute(
            Request.new(
              verb: "POST",
              url: target,
              headers: headers,
              body: Body.of(form, type),
              timeout: @timeout,
              stream: false
            )
          )
        end

        # Without credentials.
        #
        # @return [String]
        def inspect = "#<#{self.class} base_url=#{@base_url.inspect}>"

        private

        # -- what an API has of its own ---------------------------------------------------------------------------------

        # The schemes that the client may authenticate by.
        def schemes = {}

        # The headers that authenticate a request by these schemes.
        def auth_headers(_security) = {}

        # The parameters that authenticate a request by these schemes.
        def auth_query(_security) = {}

        # Raises an error when a request lacks what it needs to be authenticated.
        def validate_headers(_headers, _security) = nil

        # Whether a request that was refused (401) is worth a second try.
        def renew_auth(_security) = false

        def bearer_auth(token) = header_auth("authorization", token, "Bearer ")

        def basic_auth(username, password)
          return {} if username.nil? || password.nil?

          header_auth("authorization", ["#{username}:#{password}"].pack("m0"), "Basic ")
        end

        def header_auth(name, value, prefix = "") = value.nil? ? {} : {name.downcase => "#{prefix}#{value}"}

        # Raises an error unless a request has all headers of one alternative, or the caller has taken such a header out.
        def require_auth(headers, alternatives)
          return if alternatives.any? { |_, names| names.all? { |name| headers.key?(name.downcase) } }

          ways = alternatives.map { |options, _| options.join(" and ") }.join(", or ")
          raise ArgumentError, "Nothing to authenticate by: set #{ways} on the client"
        end

        # URLs with the values of their variables: `https://{region}.example.com`.
        def fill_urls(environments, **variables)
          environments.transform_values do |url|
            url.gsub(/\{([^{}]+)\}/) { |found| (variables[Regexp.last_match(1).to_sym] || found).to_s }
          end
        end

        # -- how a request is put together -------------------------------------------------------------------------------

        def choose_base_url(given, environment, environments)
          given = nil if given.to_s.empty?
          if given && environment
            raise ArgumentError, "Both environment and a base URL are given, as base_url or in the environment variable " \
                                 "RUNTIME_CLIENT_BASE_URL; to use the environment, pass base_url: nil"
          end
          return given if given

          environments.fetch((environment || environments.keys.first).to_sym) do |name|
            known = environments.keys.map(&:inspect).join(", ")
            raise ArgumentError, "environment is one of #{known}, not #{name.inspect}"
          end
        end

        def user_agent = "#{self.class}/Ruby #{VERSION}"

        def send_request(method, path, base_url, parts, options, stream)
          # An operation's own base URL is an API's default, which the user's base URL replaces.
          base = base_url && @base_url == @default_base_url ? base_url : @base_url
          url = url_of(base, path, parts, options)
          parts = parts.merge(foreign: true) unless own?(url, base)
          given = Headers.merge(@default_headers, parts[:headers], options[:extra_headers])
          request = Request.new(
            verb: method,
            url: url,
            headers: common_headers(method, options),
            body: Body.of(body_of(parts[:body], options[:extra_body]), given["content-type"]),
            timeout: options.fetch(:timeout, @timeout)&.to_f,
            stream: stream
          )
          @log.debug { "sends #{method} #{Redact.url(url)} #{Redact.data(parts[:body]).inspect}" }
          response = Call.new(
            request,
            max_retries: Integer(options.fetch(:max_retries, @max_retries)),
            delays: {initial: @initial_retry_delay, longest: @max_retry_delay},
            log: @log,
            send_once: ->(each, retries) { send_once(each, retries, given, parts) },
            renew: -> { !parts[:foreign] && renew_auth(parts[:security]) }
          ).run
          @log.debug { "got #{response.status} #{Redact.headers(response.headers).inspect}" }
          options[:on_response]&.call(response)
          response
        end

        def url_of(base, path, parts, options)
          path = Util.path(path)
          asked = [parts[:query], options[:extra_query]].compact.map { |each| each.to_h.transform_keys(&:to_s) }
          asked = asked.reduce({}, :merge).transform_values { |value| Type::Converter.dump_any(value) }
          if parts[:foreign]
            return URLs.build(base, path, asked.reject { |name, _| Redact.credential?(name) })
          end

          usual = {**@default_query, **@own_query.transform_keys(&:to_s)}
          url = URLs.build(base, path, {**usual, **asked})
          secret = own?(url, base) ? auth_query(parts[:security]).compact.transform_keys(&:to_s) : {}
          secret.empty? ? url : URLs.build(base, path, {**usual, **secret, **asked})
        end

        def common_headers(method, options)
          headers = {"accept" => "application/json", "user-agent" => user_agent}
          headers.merge!(Platform.headers) if Settings::PLATFORM_HEADERS
          timeout = options.fetch(:timeout, @timeout)
          headers["x-stainless-timeout"] = [1, timeout.to_i].max.to_s if timeout && Settings::PLATFORM_HEADERS
          if @idempotency_header && method != "GET"
            key = options[:idempotency_key] || "#{Settings::IDEMPOTENCY_KEY_PREFIX}-#{SecureRandom.uuid}"
            headers[@idempotency_header] = key
          end
          headers
        end

        def body_of(body, extra)
          body = Type::Converter.dump_any(body)
          return body if extra.nil?

          extra = Type::Converter.dump_any(extra)
          return extra unless extra.is_a?(Hash) && (body.nil? || body.is_a?(Hash))

          {**(body || {}).transform_keys(&:to_sym), **extra.transform_keys(&:to_sym)}
        end

        def send_once(request, retries, given, parts)
          request = request.dup
          headers = attempt_headers(request, retries, given, parts)
          request.headers = Headers.checked(headers)
          Redirects.follow(request) { |each| @requester.execute(each) }
        end

        def attempt_headers(request, retries, given, parts)
          counted = Settings::PLATFORM_HEADERS ? {"x-stainless-retry-count" => retries.to_s} : nil
          usual = Headers.merge(request.headers, counted, @own_headers)
          unless parts[:foreign]
            headers = Headers.merge(usual, auth_headers(parts[:security]), given, body_headers(request.body, given))
            validate_headers(headers, parts[:security])
            return headers
          end

          Headers.merge(usual, given, body_headers(request.body, given)).reject { |name, _| Redact.credential?(name) }
        end

        # The caller's word goes before what the body says of itself, but for the boundary of a form.
        def body_headers(body, given)
          return given.key?("content-type") ? {"content-type" => nil} : nil unless body
          return {"content-type" => body.type} if body.content.is_a?(Multipart)

          given.key?("content-type") ? nil : {"content-type" => body.type}
        end

        # -- what a response is ------------------------------------------------------------------------------------------

        def decode(response, model, unwrap)
          type = Type::Converter.of(model)
          case Type::Primitives::BY_CLASS.key(type).to_s
          when "NilClass" then return
          when "StringIO" then return StringIO.new(response.body.b)
          when "String" then return text_in(response)
          end
          return if response.status == 204 || response.body.strip.empty?

          found = json_in(response, type)
          found = found[unwrap] if unwrap && found.is_a?(Hash)
          type.coerce(found, true)
        end

        # JSON that is a text, else what the response is.
        def text_in(response)
          found = response.json if response.headers["content-type"] && response.json?
          found.is_a?(String) ? found : response.text
        end

        def json_in(response, type)
          JSON.parse(response.text, symbolize_names: true, max_nesting: 512)
        rescue JSON::ParserError
          return response.text if type == Type::Unknown && !response.json?

          raise Errors::APIError.new(
            url: response.url,
            status: response.status,
            headers: response.headers,
            body: response.text,
            message: "The response is no JSON; its type is #{response.headers['content-type'].inspect}"
          )
        end
      end
    end
  end
end
